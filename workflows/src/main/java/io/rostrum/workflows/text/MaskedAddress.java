package io.rostrum.workflows.text;

/** An e-mail address as it may stand where many can read it. */
public final class MaskedAddress {

  private MaskedAddress() {}

  /** For example {@code a…@example.org}. */
  public static String of(String address) {
    int at = address.lastIndexOf('@');
    return at < 1 ? "…" : address.substring(0, 1) + "…" + address.substring(at);
  }
}
