package io.rostrum.workflows.text;

import java.util.regex.Pattern;

/**
 * Names in the middle of sentences, where there is no markup: one that is written from right to
 * left must not turn round what stands beside it. All sentences run from left to right, so every
 * other name stays as it is.
 */
public final class Isolated {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile(
          "[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\x{10800}-\\x{10FFF}\\x{1E800}-\\x{1EFFF}]");

  private Isolated() {}

  /** The text as it may be put into a sentence, in Unicode's isolates if it needs them. */
  public static String of(String text) {
    return RIGHT_TO_LEFT.matcher(text).find()
        ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
        : text;
  }
}
