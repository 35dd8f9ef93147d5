package io.rostrum.workers.mail;

import io.rostrum.workers.mail.PdfPage.Row;
import io.rostrum.workflows.account.Language;
import java.util.ArrayList;
import java.util.List;

/** Writes billing statements as PDF. */
final class StatementPdf {
  private static final float[] WIDTHS = {25, 25, 25, 25};

  private StatementPdf() {}

  static byte[] write(
      ShownStatement statement, List<String> seller, Language reader, PdfFonts fonts) {
    String title = word(reader, "heading");
    return PdfPage.write(
        title,
        reader,
        fonts,
        page -> {
          page.onTheRight(seller);
          page.heading(title);
          page.text(facts(statement, reader));
          page.table(WIDTHS, rows(statement, reader));
        });
  }

  private static List<String> facts(ShownStatement statement, Language reader) {
    List<String> facts = new ArrayList<>();
    facts.add(word(reader, "of", statement.organization(), statement.date()));
    facts.add(word(reader, "plan", statement.plan()));
    statement.cycle().ifPresent(end -> facts.add(word(reader, "cycle", end)));
    facts.add(word(reader, "seats", statement.seats()));
    return facts;
  }

  private static List<Row> rows(ShownStatement statement, Language reader) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        Row.bold(
            word(reader, "invoice"),
            word(reader, "issued"),
            word(reader, "due"),
            word(reader, "total")));
    for (ShownInvoice invoice : statement.invoices()) {
      rows.add(Row.of(invoice.name(), invoice.issued(), invoice.due(), invoice.total()));
    }
    return rows;
  }

  private static String word(Language reader, String key, Object... facts) {
    return ShownInvoice.word("statement." + key, reader, facts);
  }
}
