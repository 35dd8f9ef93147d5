package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A document in PDF, one page of A4 or more, in the look that all of them have. */
final class PdfPage {
  private static final Logger log = LoggerFactory.getLogger(PdfPage.class);
  private static final float MARGIN = 56;
  // A little less than there is, so that what fits is not cut once more.
  private static final float WIDTH = PageSize.A4.getWidth() - 2 * MARGIN - 1;
  private static final float SPACE = 18;
  private static final float PADDING = 6;
  private static final float LINE_HEIGHT = 1.3f;
  private static final float PARAGRAPH_LINE_HEIGHT = 1.5f;
  private static final float TEXT = 10;
  private static final float HEADING = 20;
  private static final Color INK = new Color(0x14203c);
  private static final Color LINE = new Color(0xdde3ee);

  private final Document document;
  private final PdfText text;

  private PdfPage(Document document, PdfText text) {
    this.document = document;
    this.text = text;
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

  static byte[] write(String title, Language reader, PdfFonts fonts, Consumer<PdfPage> content) {
    var text = new PdfText(fonts);
    var bytes = new ByteArrayOutputStream();
    try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter.getInstance(document, bytes);
      document.addTitle(title);
      document.setDocumentLanguage(reader.code());
      document.open();
      content.accept(new PdfPage(document, text));
    }
    if (!text.missing().isEmpty()) {
      log.warn(
          "No font has the letters {}: a document shows boxes for them. Install fonts that have"
              + " them, see docs/operations.md.",
          text.missing());
    }
    return bytes.toByteArray();
  }

  void onTheRight(List<String> lines) {
    add(lines, Font.NORMAL, TEXT, 0, Element.ALIGN_RIGHT);
  }

  void text(List<String> lines) {
    add(lines, Font.NORMAL, TEXT, 0, Element.ALIGN_LEFT);
  }

  void heading(String line) {
    add(List.of(line), Font.BOLD, HEADING, SPACE, Element.ALIGN_LEFT);
  }

  // Each in a paragraph: the break of a line would count as a letter of it.
  private void add(List<String> content, int style, float size, float before, int alignment) {
    List<List<PdfText.Part>> lines =
        content.stream().flatMap(line -> text.lines(line, WIDTH, size).stream()).toList();
    float space = before;
    for (int i = 0; i < lines.size(); i++) {
      Paragraph paragraph = phrase(new Paragraph(), List.of(lines.get(i)), style, size);
      paragraph.setLeading(0, PARAGRAPH_LINE_HEIGHT);
      paragraph.setSpacingBefore(space);
      paragraph.setSpacingAfter(i == lines.size() - 1 ? PADDING : 0);
      paragraph.setAlignment(alignment);
      document.add(paragraph);
      space = 0;
    }
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
        float width = width(widths, i == 0 ? 0 : left + i, left + i + 1);
        PdfPCell cell = cell(row.cells().get(i), style, width);
        cell.setHorizontalAlignment(isOnTheLeft ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        cell.setColspan(i == 0 ? left + 1 : 1);
        table.addCell(cell);
      }
    }
    document.add(table);
  }

  /** Of the columns from one to before another, without what is left free beside the text. */
  private static float width(float[] widths, int from, int to) {
    float part = 0;
    float sum = 0;
    for (int i = 0; i < widths.length; i++) {
      part += i >= from && i < to ? widths[i] : 0;
      sum += widths[i];
    }
    return WIDTH * part / sum - 2 * PADDING;
  }

  private PdfPCell cell(String content, int style, float width) {
    List<List<PdfText.Part>> lines =
        Stream.of(content.split("\n", -1))
            .flatMap(line -> text.lines(line, width, TEXT).stream())
            .toList();
    var cell = new PdfPCell(phrase(new Phrase(), lines, style, TEXT));
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPadding(PADDING);
    cell.setLeading(0, LINE_HEIGHT);
    return cell;
  }

  private <P extends Phrase> P phrase(
      P phrase, List<List<PdfText.Part>> lines, int style, float size) {
    phrase.setFont(new Font(text.plain(), size, style, INK));
    String end = "";
    for (List<PdfText.Part> line : lines) {
      phrase.add(new Chunk(end));
      for (PdfText.Part part : line) {
        phrase.add(new Chunk(part.text(), new Font(part.font(), size, style, INK)));
      }
      end = "\n";
    }
    return phrase;
  }
}
