package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rostrum.workers.mail.PdfText.Part;
import io.rostrum.workflows.account.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@Tag("R2")
@DisplayName("R2: names in documents")
class PdfTextTest {
  private static final Path INSTALLED = Path.of("/usr/share/fonts");
  private static final List<String> NAMES =
      List.of(
          "株式会社山田 (やまだ)",
          "شركة النور للتجارة",
          "Demo شركة 42 النور (باريس) SARL",
          "בית שלום (ישראל) בע״מ",
          "บริษัท น้ำดื่ม จำกัด",
          "हिन्दी प्रकाशन क्षत्रिय",
          "한국 주식회사",
          "საქართველო",
          "🎉 Party 👩‍🚀 ♥",
          "Dvořa\u0301k e\u0301te\u0301 Ǘ ẞ Łucja Δημητρίου");

  private static final List<String> LONG_NAMES =
      List.of(
          "בית הספר הגבוה לאמנות ולעיצוב של העיר חיפה והסביבה כולה על שם משפחת כהן",
          "شركة النور العالمية للتجارة والصناعة والنقل والخدمات المحدودة في مدينة باريس");

  private static final String WITHOUT_SPACE = "אבגדהוזחטיכלמנסעפצקרשת".repeat(2);

  @Test
  @DisplayName("R2: every letter is drawn, whatever its script")
  void everyLetter() {
    PdfText text = text(installed());
    for (String name : NAMES) {
      assertThat(drawn(text.parts(name))).as(name).doesNotContain("□");
    }
    assertThat(text.missing()).isEmpty();
  }

  @Test
  @DisplayName("R2: what is written from right to left is turned round, and numbers in it are not")
  void rightToLeft() {
    PdfText text = text(installed());
    assertThat(text.parts("Demo شركة 42 النور SARL"))
        .extracting(part -> part.text().strip())
        .filteredOn(drawn -> !drawn.isEmpty())
        .containsExactly("Demo", "النور", "42", "شركة", "SARL");
  }

  @Test
  @DisplayName("R2: a long line from right to left goes on with what comes after, not before")
  void longLines() throws IOException {
    PdfText text = text(installed());
    for (String name : LONG_NAMES) {
      // Read from right to left.
      List<String> lines =
          text.lines(name, 150, 10).stream().map(line -> drawn(line.reversed())).toList();

      assertThat(lines).as(name).hasSizeGreaterThan(2);
      assertThat(String.join(" ", lines)).isEqualTo(name);
    }
    assertThat(text.lines("Demo בית הספר הגבוה לאמנות 42 SARL", 75, 10))
        .extracting(PdfTextTest::drawn)
        .containsExactly("Demo בית הספר", "42" + "הגבוה לאמנות ", "SARL");
    assertThat(text.lines(WITHOUT_SPACE, 60, 10)).hasSizeGreaterThan(2);
    assertThat(text.lines("A long line of letters from left to right", 30, 10)).hasSize(1);

    byte[] pdf =
        PdfPage.write(
            "Long names",
            Language.EN,
            fonts(installed()),
            page -> {
              page.onTheRight(LONG_NAMES);
              page.text(LONG_NAMES);
              page.text(List.of(String.join(" ", LONG_NAMES)));
              page.table(
                  new float[] {3, 2},
                  List.of(
                      PdfPage.Row.bold("What", "Whose"),
                      PdfPage.Row.of(LONG_NAMES.getFirst(), LONG_NAMES.getLast()),
                      PdfPage.Row.bold(String.join("\n", LONG_NAMES))));
            });
    Files.createDirectories(Path.of("target", "mails"));
    Files.write(Path.of("target", "mails", "long-names.pdf"), pdf);
  }

  @Test
  @DisplayName("R2: of each font the letters that are used are part of the document")
  void embedded() throws IOException {
    byte[] pdf = PdfPage.write("Names", Language.EN, fonts(installed()), page -> page.text(NAMES));
    Files.createDirectories(Path.of("target", "mails"));
    Files.write(Path.of("target", "mails", "names.pdf"), pdf);

    assertThat(pdf).hasSizeLessThan(200_000);
    try (var reader = new PdfReader(pdf)) {
      assertThat(fontsOf(reader))
          .allMatch(name -> name.matches("/[A-Z]{6}\\+.*"))
          .anyMatch(name -> name.contains("NotoSansArabic"))
          .anyMatch(name -> name.contains("DroidSansFallback"));
      assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
          .contains("株式会社山田", "საქართველო", "한국");
    }
  }

  @Test
  @DisplayName("R2: what no font has is a box, one for each letter, and noted")
  void boxes() {
    PdfText text = text(Path.of("no", "such", "folder"));

    assertThat(drawn(text.parts("山田 & ჰ Zoé 👩‍🚀"))).isEqualTo("□□ & □ Zoé □");
    assertThat(text.missing()).containsExactly("U+10F0", "U+1F469", "U+1F680", "U+5C71", "U+7530");
  }

  @Test
  @DisplayName("R2: signs without a shape are not drawn, and letters that can be composed are")
  void composed() {
    PdfText text = text(Path.of("no", "such", "folder"));

    assertThat(drawn(text.parts("e\u0301te\u0301\u200e \u2068Zoé\u2069"))).isEqualTo("été Zoé");
    assertThat(text.missing()).isEmpty();
  }

  /** Where fonts are; the test is skipped if those are not that the operations guide names. */
  private static Path installed() {
    for (String font : List.of("noto", "droid", "nanum", "ancient-scripts")) {
      assumeTrue(
          Files.isDirectory(INSTALLED.resolve("truetype").resolve(font)),
          "needs fonts-noto-core, fonts-droid-fallback, fonts-nanum and fonts-symbola");
    }
    return INSTALLED;
  }

  private static PdfFonts fonts(Path folder) {
    return new PdfFonts(new MailSettings("events@rostrum.example", false, folder));
  }

  private static PdfText text(Path folder) {
    return new PdfText(fonts(folder));
  }

  private static String drawn(List<Part> parts) {
    return String.join("", parts.stream().map(Part::text).toList());
  }

  private static List<String> fontsOf(PdfReader reader) {
    PdfDictionary fonts = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
    List<String> names = new ArrayList<>();
    for (PdfName font : fonts.getKeys()) {
      names.add(fonts.getAsDict(font).getAsName(PdfName.BASEFONT).toString());
    }
    return names;
  }
}
