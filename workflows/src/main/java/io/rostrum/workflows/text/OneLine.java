package io.rostrum.workflows.text;

import java.util.regex.Pattern;

/**
 * What somebody typed, made fit for one line that others read: a line break in a title would end a
 * mail header, and a name with invisible characters is not what it looks like.
 */
public final class OneLine {
  private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}]+");
  private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\p{M} ]*");

  private OneLine() {}

  /**
   * The text without what nobody sees, with each run of white space and control characters as one
   * space, none at its ends; empty when nothing is left that people could read.
   */
  public static String of(String typed) {
    String line = GAPS.matcher(Invisible.removedFrom(typed)).replaceAll(" ").strip();
    return NOTHING_TO_SEE.matcher(line).matches() ? "" : line;
  }
}
