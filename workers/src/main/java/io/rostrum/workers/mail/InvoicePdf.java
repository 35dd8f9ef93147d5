package io.rostrum.workers.mail;

import io.rostrum.workers.mail.PdfPage.Row;
import io.rostrum.workflows.account.Language;
import java.util.ArrayList;
import java.util.List;

/** Writes invoices as PDF. */
final class InvoicePdf {
  private static final float[] WIDTHS = {46, 12, 21, 21};

  private InvoicePdf() {}

  static PdfDocument of(ShownInvoice invoice, Language reader, PdfFonts fonts) {
    return new PdfDocument(invoice.name() + ".pdf", () -> write(invoice, reader, fonts));
  }

  static byte[] write(ShownInvoice invoice, Language reader, PdfFonts fonts) {
    String title = word(reader, "title", invoice.name());
    return PdfPage.write(
        title,
        reader,
        fonts,
        page -> {
          page.onTheRight(invoice.seller());
          page.text(invoice.buyer());
          page.heading(title);
          page.text(
              List.of(
                  word(reader, "issued", invoice.issued()), word(reader, "due", invoice.due())));
          page.table(WIDTHS, rows(invoice, reader));
        });
  }

  private static List<Row> rows(ShownInvoice invoice, Language reader) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        Row.bold(
            word(reader, "what"),
            word(reader, "quantity"),
            word(reader, "unitPrice"),
            word(reader, "amount")));
    for (ShownInvoice.Line line : invoice.lines()) {
      rows.add(
          Row.of(
              line.what() + "\n" + line.span(),
              String.valueOf(line.quantity()),
              line.unitPrice(),
              line.net()));
    }
    rows.add(Row.of(word(reader, "net"), invoice.net()));
    rows.add(Row.of(word(reader, "tax", invoice.taxRate()), invoice.tax()));
    rows.add(Row.bold(word(reader, "total"), invoice.total()));
    return rows;
  }

  private static String word(Language reader, String key, Object... facts) {
    return ShownInvoice.word("invoice." + key, reader, facts);
  }
}
