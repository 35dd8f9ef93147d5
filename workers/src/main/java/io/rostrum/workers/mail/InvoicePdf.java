package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Writes invoices as PDF, one page of A4 or more. */
final class InvoicePdf {
  /** Comes with OpenPDF; the fonts of every PDF reader know neither Greek nor Polish names. */
  private static final String LETTERS = "font-fallback/LiberationSans-Regular.ttf";

  private static final float MARGIN = 56;
  private static final float SPACE = 18;
  private static final float PADDING = 6;
  private static final float LINE_HEIGHT = 1.3f;
  private static final Color INK = new Color(0x14203c);
  private static final Color LINE = new Color(0xdde3ee);
  private static final float[] WIDTHS = {46, 12, 21, 21};

  private final ShownInvoice invoice;
  private final Language reader;

  private InvoicePdf(ShownInvoice invoice, Language reader) {
    this.invoice = invoice;
    this.reader = reader;
  }

  static byte[] write(ShownInvoice invoice, Language reader) {
    return new InvoicePdf(invoice, reader).write();
  }

  private byte[] write() {
    var bytes = new ByteArrayOutputStream();
    try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter.getInstance(document, bytes);
      document.addTitle(word("title", invoice.name()));
      document.setDocumentLanguage(reader.code());
      document.open();
      document.add(lines(invoice.seller(), Element.ALIGN_RIGHT));
      document.add(lines(invoice.buyer(), Element.ALIGN_LEFT));
      document.add(paragraph(word("title", invoice.name()), font(Font.BOLD, 20), SPACE));
      document.add(paragraph(word("issued", invoice.issued()), font(Font.NORMAL, 10), 0));
      document.add(paragraph(word("due", invoice.due()), font(Font.NORMAL, 10), 0));
      document.add(table());
    }
    return bytes.toByteArray();
  }

  private PdfPTable table() {
    var table = new PdfPTable(WIDTHS);
    table.setWidthPercentage(100);
    table.setSpacingBefore(SPACE);
    table.setHeaderRows(1);
    table.addCell(cell(word("what"), Font.BOLD, Element.ALIGN_LEFT));
    table.addCell(cell(word("quantity"), Font.BOLD, Element.ALIGN_RIGHT));
    table.addCell(cell(word("unitPrice"), Font.BOLD, Element.ALIGN_RIGHT));
    table.addCell(cell(word("amount"), Font.BOLD, Element.ALIGN_RIGHT));
    for (ShownInvoice.Line line : invoice.lines()) {
      table.addCell(cell(line.what() + "\n" + line.span(), Font.NORMAL, Element.ALIGN_LEFT));
      table.addCell(cell(String.valueOf(line.quantity()), Font.NORMAL, Element.ALIGN_RIGHT));
      table.addCell(cell(line.unitPrice(), Font.NORMAL, Element.ALIGN_RIGHT));
      table.addCell(cell(line.net(), Font.NORMAL, Element.ALIGN_RIGHT));
    }
    sum(table, word("net"), invoice.net(), Font.NORMAL);
    sum(table, word("tax", invoice.taxRate()), invoice.tax(), Font.NORMAL);
    sum(table, word("total"), invoice.total(), Font.BOLD);
    return table;
  }

  private static void sum(PdfPTable table, String label, String amount, int style) {
    PdfPCell first = cell(label, style, Element.ALIGN_RIGHT);
    first.setColspan(WIDTHS.length - 1);
    table.addCell(first);
    table.addCell(cell(amount, style, Element.ALIGN_RIGHT));
  }

  private static PdfPCell cell(String text, int style, int alignment) {
    var cell = new PdfPCell(new Phrase(text, font(style, 10)));
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPadding(PADDING);
    cell.setLeading(0, LINE_HEIGHT);
    cell.setHorizontalAlignment(alignment);
    return cell;
  }

  private static Paragraph lines(List<String> lines, int alignment) {
    Paragraph paragraph = paragraph(String.join("\n", lines), font(Font.NORMAL, 10), 0);
    paragraph.setAlignment(alignment);
    return paragraph;
  }

  private static Paragraph paragraph(String text, Font font, float before) {
    var paragraph = new Paragraph(text, font);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(PADDING);
    return paragraph;
  }

  private static Font font(int style, float size) {
    return FontFactory.getFont(LETTERS, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, size, style, INK);
  }

  private String word(String key, Object... facts) {
    return ShownInvoice.word("invoice." + key, reader, facts);
  }
}
