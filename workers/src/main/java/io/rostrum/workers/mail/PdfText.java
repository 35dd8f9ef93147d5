package io.rostrum.workers.mail;

import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.BaseFont;

/**
 * Sets the lines of one document: each letter in a font that has it, in the order in which lines
 * are drawn, from left to right. What no font has becomes a box, and is noted.
 */
final class PdfText {
  private static final String BOX = "\u25a1";

  /** Says something to whoever lays text out, and has no shape itself. */
  private static final Pattern WITHOUT_SHAPE =
      Pattern.compile("[\\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]");

  /** Joins letters or keeps them apart, in the fonts that know it. */
  private static final Pattern JOINERS = Pattern.compile("[\u200c\u200d]");

  private final PdfFonts fonts;
  private final Set<String> missing = new TreeSet<>();

  PdfText(PdfFonts fonts) {
    this.fonts = fonts;
  }

  /** What is drawn in one font, without a change of direction. */
  record Part(String text, BaseFont font) {}

  /** The font for what no other is needed for. */
  BaseFont plain() {
    return fonts.plain();
  }

  /** The letters that no font has, in Unicode's numbers. */
  Set<String> missing() {
    return missing;
  }

  /** A line that has no break in it and is short enough. */
  List<Part> parts(String line) {
    String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
    return parts(composed, bidi(composed));
  }

  /**
   * A line that has no break in it, cut where it is as long as there is room. What runs from left
   * to right alone is not cut: that is done where it is drawn. The rest has to be cut before it is
   * put in the order in which it is drawn, or it would go on with its beginning.
   *
   * @param width how much room there is, at that size of the letters
   */
  List<List<Part>> lines(String line, float width, float size) {
    String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
    Bidi bidi = bidi(composed);
    if (bidi.isLeftToRight() || width(parts(composed, bidi), size) <= width) {
      return List.of(parts(composed, bidi));
    }
    List<List<Part>> lines = new ArrayList<>();
    int start = 0;
    while (start < composed.length()) {
      int end = end(composed, bidi, start, width, size);
      lines.add(parts(composed, bidi, start, end));
      start = end;
    }
    return lines;
  }

  private static Bidi bidi(String composed) {
    return new Bidi(composed, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
  }

  /** Where a line that begins there has to end: after a word, or within one that has no room. */
  private int end(String text, Bidi bidi, int start, float width, float size) {
    for (BreakIterator breaks :
        List.of(
            BreakIterator.getLineInstance(Locale.ROOT),
            BreakIterator.getCharacterInstance(Locale.ROOT))) {
      breaks.setText(text);
      int end = start;
      int next = breaks.following(start);
      while (next != BreakIterator.DONE && width(parts(text, bidi, start, next), size) <= width) {
        end = next;
        next = breaks.next();
      }
      if (end > start) {
        return end;
      }
    }
    return text.length();
  }

  private static float width(List<Part> parts, float size) {
    float width = 0;
    for (Part part : parts) {
      width += part.font().getWidthPoint(part.text(), size);
    }
    return width;
  }

  /** A part of a line, without the space at its end. */
  private List<Part> parts(String text, Bidi bidi, int start, int end) {
    String line = text.substring(start, end).stripTrailing();
    return line.isEmpty()
        ? List.of()
        : parts(line, bidi.createLineBidi(start, start + line.length()));
  }

  private List<Part> parts(String composed, Bidi bidi) {
    byte[] levels = new byte[bidi.getRunCount()];
    Integer[] runs = new Integer[bidi.getRunCount()];
    for (int run = 0; run < runs.length; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      runs[run] = run;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    List<Part> parts = new ArrayList<>();
    for (int run : runs) {
      String text = composed.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      parts.addAll(parts(text, bidi.getRunLevel(run) % 2 == 1));
    }
    return parts;
  }

  private List<Part> parts(String run, boolean isRightToLeft) {
    List<Part> parts = new ArrayList<>();
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(run);
    int start = letters.first();
    for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
      String letter = WITHOUT_SHAPE.matcher(run.substring(start, end)).replaceAll("");
      if (!letter.isEmpty()) {
        add(parts, part(letter, isRightToLeft));
      }
      start = end;
    }
    return isRightToLeft ? parts.reversed() : parts;
  }

  private Part part(String letter, boolean isRightToLeft) {
    String bare = JOINERS.matcher(letter).replaceAll("");
    Optional<Part> joined =
        fonts.fontFor(letter, isRightToLeft).map(font -> new Part(letter, font));
    return joined
        .or(() -> fonts.fontFor(bare, isRightToLeft).map(font -> new Part(bare, font)))
        .orElseGet(() -> box(bare));
  }

  private Part box(String letter) {
    letter.codePoints().forEach(codePoint -> missing.add("U+%04X".formatted(codePoint)));
    return new Part(BOX, fonts.plain());
  }

  private static void add(List<Part> parts, Part part) {
    if (!parts.isEmpty() && parts.getLast().font() == part.font()) {
      Part before = parts.removeLast();
      parts.add(new Part(before.text() + part.text(), part.font()));
    } else {
      parts.add(part);
    }
  }
}
