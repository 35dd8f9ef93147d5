package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
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

/** A document in PDF, one page of A4 or more, in the look that all of them have. */
final class PdfPage {
  /** Comes with OpenPDF; the fonts of every PDF reader know neither Greek nor Polish names. */
  private static final String LETTERS = "font-fallback/LiberationSans-Regular.ttf";

  private static final float MARGIN = 56;
  private static final float SPACE = 18;
  private static final float PADDING = 6;
  private static final float LINE_HEIGHT = 1.3f;
  private static final float TEXT = 10;
  private static final float HEADING = 20;
  private static final Color INK = new Color(0x14203c);
  private static final Color LINE = new Color(0xdde3ee);

  private final Document document;

  private PdfPage(Document document) {
    this.document = document;
  }

  /**
   * A row of a table: the first cell is on the left and the others are on the right.
   *
   * @param cells where there are fewer than columns, the first takes what the others leave
   */
  record Row(boolean isBold, List<String> cells) {
    static Row of(String... cells) {
      return new Row(false, List.of(cells));
    }

    static Row bold(String... cells) {
      return new Row(true, List.of(cells));
    }
  }

  static byte[] write(String title, Language reader, Consumer<PdfPage> content) {
    var bytes = new ByteArrayOutputStream();
    try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter.getInstance(document, bytes);
      document.addTitle(title);
      document.setDocumentLanguage(reader.code());
      document.open();
      content.accept(new PdfPage(document));
    }
    return bytes.toByteArray();
  }

  void onTheRight(List<String> lines) {
    Paragraph paragraph = paragraph(String.join("\n", lines), font(Font.NORMAL, TEXT), 0);
    paragraph.setAlignment(Element.ALIGN_RIGHT);
    document.add(paragraph);
  }

  void text(List<String> lines) {
    document.add(paragraph(String.join("\n", lines), font(Font.NORMAL, TEXT), 0));
  }

  void heading(String text) {
    document.add(paragraph(text, font(Font.BOLD, HEADING), SPACE));
  }

  /**
   * @param widths of the columns, as parts of their sum
   * @param rows the first is repeated on each page
   */
  void table(float[] widths, List<Row> rows) {
    var table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingBefore(SPACE);
    table.setHeaderRows(1);
    for (Row row : rows) {
      int style = row.isBold() ? Font.BOLD : Font.NORMAL;
      int left = widths.length - row.cells().size();
      for (int i = 0; i < row.cells().size(); i++) {
        boolean isOnTheLeft = i == 0 && left == 0;
        PdfPCell cell = cell(row.cells().get(i), style);
        cell.setHorizontalAlignment(isOnTheLeft ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        cell.setColspan(i == 0 ? left + 1 : 1);
        table.addCell(cell);
      }
    }
    document.add(table);
  }

  private static PdfPCell cell(String text, int style) {
    var cell = new PdfPCell(new Phrase(text, font(style, TEXT)));
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPadding(PADDING);
    cell.setLeading(0, LINE_HEIGHT);
    return cell;
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
}
