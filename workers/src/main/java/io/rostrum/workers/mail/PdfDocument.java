package io.rostrum.workers.mail;

import java.util.function.Supplier;

/**
 * A document in PDF that a mail brings.
 *
 * @param fileName what people save it as
 * @param content writes it, when the mail is really sent
 */
record PdfDocument(String fileName, Supplier<byte[]> content) {
  static final String MEDIA_TYPE = "application/pdf";
}
