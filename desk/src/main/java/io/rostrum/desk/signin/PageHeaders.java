package io.rostrum.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What pages may load. The viewers of forms and models bring styles, fonts and pictures in line.
 */
final class PageHeaders implements HeaderWriter {
  private static final String OF_PAGES =
      "default-src 'self'; img-src 'self' data:; font-src 'self' data:;"
          + " style-src 'self' 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " object-src 'none'; frame-ancestors 'none'";

  /** A model is XML that somebody else wrote: opened by itself, it must be nothing but text. */
  private static final String OF_DATA = "default-src 'none'; sandbox; frame-ancestors 'none'";

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    boolean isData = request.getRequestURI().startsWith("/desk/api/");
    response.setHeader("Content-Security-Policy", isData ? OF_DATA : OF_PAGES);
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    if (!response.containsHeader("Cache-Control")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }
}
