package io.rostrum.workflows.text;

/** What somebody typed, made fit for one line: a line break in a title would end a mail header. */
public final class OneLine {

  private OneLine() {}

  /**
   * The text with each run of white space and control characters as one space, none at its ends.
   */
  public static String of(String typed) {
    return typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
