package io.rostrum.workflows.text;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees and that change what is seen: those that turn the direction of what
 * follows, and those that make two names of one. Where they are part of how something is written
 * they stay: in emoji, and in scripts whose letters they join or part.
 */
public final class Invisible {
  /** Letters that take another shape when a joiner or a non-joiner stands between two of them. */
  private static final String CURSIVE =
      "[\\p{L}&&[\\p{IsArabic}\\p{IsSyriac}\\p{IsNko}\\p{IsMandaic}\\p{IsMongolian}\\p{IsAdlam}]]";

  /** The sign of each script of South Asia that takes a letter's vowel; joiners stand beside it. */
  private static final String VIRAMA =
      "[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA]";

  private static final String JOINER = "[\\u200C\\u200D]";

  /** The flags of England, Scotland and Wales: the only ones that are spelled in tags. */
  private static final String FLAG =
      "\\x{1F3F4}\\x{E0067}\\x{E0062}(?:\\x{E0065}\\x{E006E}\\x{E0067}"
          + "|\\x{E0073}\\x{E0063}\\x{E0074}|\\x{E0077}\\x{E006C}\\x{E0073})\\x{E007F}";

  private static final String PICTURE =
      "\\p{IsExtended_Pictographic}[\\uFE0E\\uFE0F\\x{1F3FB}-\\x{1F3FF}]?";

  private static final String MEANT =
      String.join(
          "|",
          FLAG,
          PICTURE + "(?:\\u200D" + PICTURE + ")*",
          "[0-9#*]\\uFE0F\\u20E3",
          VIRAMA + JOINER,
          "\\p{L}" + JOINER + "(?=" + VIRAMA + ")",
          CURSIVE + "\\p{Mn}{0,3}" + JOINER + "(?=" + CURSIVE + ")",
          "[\\p{L}&&\\p{IsMongolian}][\\u180B-\\u180F]");

  /**
   * Unicode's Cf without the signs of Arabic and its neighbours that are drawn, what else has the
   * property Default_Ignorable_Code_Point, surrogates without their other half, and three that look
   * like nothing: the empty pattern of Braille and what stands for an object that is not there.
   */
  private static final String UNSEEN =
      "[[\\p{Cf}\\p{Cs}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u2800\\u3164"
          + "\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFFC\\x{E0000}-\\x{E0FFF}]"
          + "&&[^\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\x{110BD}\\x{110CD}]]";

  private static final Pattern MEANT_OR_UNSEEN = Pattern.compile("(" + MEANT + ")|" + UNSEEN);

  private Invisible() {}

  /** The text as it is, but for what nobody sees in it. */
  public static String removedFrom(String text) {
    return MEANT_OR_UNSEEN.matcher(text).replaceAll("$1");
  }
}
