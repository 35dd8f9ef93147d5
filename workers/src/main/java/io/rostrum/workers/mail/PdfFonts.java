package io.rostrum.workers.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the font that has what people are called, in whatever script: the one that comes with
 * OpenPDF, then those of the machine (decision 0027). These are read when the first name needs one.
 */
@Component
class PdfFonts {
  /** Comes with OpenPDF; the fonts of every PDF reader know neither Greek nor Polish names. */
  private static final String LETTERS = "font-fallback/LiberationSans-Regular.ttf";

  /** After the one of a script, in this order: Latin, Chinese and Japanese, Korean, symbols. */
  private static final List<String> FOR_MANY_SCRIPTS =
      List.of(
          "NotoSans-Regular.ttf",
          "DroidSansFallbackFull.ttf",
          "NanumGothic.ttf",
          "NotoSansSymbols-Regular.ttf",
          "NotoSansSymbols2-Regular.ttf",
          "Symbola_hint.ttf");

  private static final Logger log = LoggerFactory.getLogger(PdfFonts.class);

  private final Path folder;

  private final Map<String, Optional<BaseFont>> shaped = new ConcurrentHashMap<>();

  // Read with the first document: nobody waits for it at the start.
  private BaseFont plain;

  PdfFonts(MailSettings settings) {
    this.folder = settings.documentFonts();
  }

  /**
   * The font for what no other is needed for. It draws letters as they are; those that come later
   * shape them, for which a bare machine may lack what it takes.
   */
  synchronized BaseFont plain() {
    if (plain == null) {
      plain = create(LETTERS);
    }
    return plain;
  }

  /**
   * The font that has every letter of a text; empty if there is none.
   *
   * @param text what is drawn with one font: a letter and its marks
   * @param isRightToLeft whether it has to be turned round
   */
  Optional<BaseFont> fontFor(String text, boolean isRightToLeft) {
    BaseFont first = plain();
    if (!isRightToLeft && has(first, text)) {
      return Optional.of(first);
    }
    return Stream.of(Stream.of(LETTERS, ofScript(text)), FOR_MANY_SCRIPTS.stream())
        .flatMap(names -> names)
        .flatMap(name -> shaped.computeIfAbsent(name, this::read).stream())
        .filter(font -> has(font, text))
        .findFirst();
  }

  private static boolean has(BaseFont font, String text) {
    return text.codePoints().allMatch(font::charExists);
  }

  // As in NotoSansOlChiki-Regular.ttf
  private static String ofScript(String text) {
    String script = UnicodeScript.of(text.codePointAt(0)).name();
    return Stream.of(script.split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("", "NotoSans", "-Regular.ttf"));
  }

  private Optional<BaseFont> read(String name) {
    Optional<String> font = name.equals(LETTERS) ? Optional.of(LETTERS) : find(name);
    try {
      LayoutProcessor.enable();
      // What is copied or searched for is what was typed, not the shapes.
      LayoutProcessor.setWriteActualText();
      Optional<BaseFont> created = font.map(PdfFonts::create);
      if (name.equals(LETTERS)) {
        // Brackets have no direction of their own, and this one is shaped for nothing else.
        created.map(Font::new).ifPresent(LayoutProcessor::setRunDirectionRtl);
      }
      return created;
    } catch (RuntimeException | LinkageError | InternalError e) {
      log.warn("The font {} cannot be used in documents: {}", name, e.toString());
      return Optional.empty();
    }
  }

  private Optional<String> find(String name) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().equals(name))
          .findFirst()
          .map(Path::toString);
    } catch (IOException | UncheckedIOException e) {
      log.warn("The fonts in {} cannot be listed: {}", folder, e.toString());
      return Optional.empty();
    }
  }

  private static BaseFont create(String file) {
    try {
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
