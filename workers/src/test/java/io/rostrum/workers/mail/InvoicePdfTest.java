package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@Tag("R2")
@DisplayName("R2: invoices as PDF")
class InvoicePdfTest {
  private static final Path PICTURES = Path.of("target", "mails");
  private static final PdfFonts FONTS =
      new PdfFonts(
          new MailSettings("events@rostrum.example", false, Path.of("no", "such", "folder")));

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName(
      "R2: says who bills whom, for what, how much and by when, in letters of many languages")
  void content(Language language) throws IOException {
    ShownInvoice invoice = TestInvoices.invoice(language);
    byte[] pdf = InvoicePdf.write(invoice, language, FONTS);
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve("invoice-" + language.code() + ".pdf"), pdf);

    try (var reader = new PdfReader(pdf)) {
      assertThat(reader.getNumberOfPages()).isEqualTo(1);
      // The extractor sets spaces of its own beside those that do not break.
      String text = withoutSpaces(new PdfTextExtractor(reader).getTextFromPage(1));
      assertThat(
              Stream.of(
                      invoice.seller(),
                      invoice.buyer(),
                      List.of("I-42", invoice.due(), invoice.total()))
                  .flatMap(List::stream))
          .allSatisfy(words -> assertThat(text).contains(withoutSpaces(words)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("R2: and so is a statement, which lists them")
  void statement(Language language) throws IOException {
    ShownStatement statement = TestInvoices.statement(language);
    byte[] pdf = StatementPdf.write(statement, List.of("Rostrum"), language, FONTS);
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve("statement-" + language.code() + ".pdf"), pdf);

    try (var reader = new PdfReader(pdf)) {
      String text = withoutSpaces(new PdfTextExtractor(reader).getTextFromPage(1));
      assertThat(text)
          .contains(
              "Rostrum",
              withoutSpaces(statement.organization()),
              withoutSpaces(statement.cycle().orElseThrow()),
              withoutSpaces(statement.invoices().getFirst().total()));
    }
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]", "");
  }
}
