package io.rostrum.localengine.rest;

/** Why a request is not answered as it was meant, in the words of RFC 9457. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  public Problem(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  public static Problem badRequest(String detail) {
    return new Problem(400, "Bad Request", detail);
  }

  /** For a request that can be read and asks for what cannot be. */
  public static Problem invalid(String detail) {
    return new Problem(400, "INVALID_ARGUMENT", detail);
  }

  public static Problem notFound(String what, Object key) {
    return new Problem(404, "NOT_FOUND", "%s with key '%s' not found".formatted(what, key));
  }

  public static Problem forbidden(String detail) {
    return new Problem(403, "FORBIDDEN", detail);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }
}
