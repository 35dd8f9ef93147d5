package io.rostrum.workflows.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * How long a text may be, in characters as people see and count them: a letter with its accents is
 * one, and so is a family of emoji.
 */
public final class TextLength {
  /** Of how many Java characters one that people see has room in a column. */
  private static final int ROOM = 16;

  private TextLength() {}

  /**
   * Whether a text has more characters than that; or so many parts in each, say accents piled on
   * each other, that it does not fit into a column of {@code most * 16}.
   */
  public static boolean isMoreThan(int most, String text) {
    return text.length() > most && (text.length() > most * ROOM || count(text) > most);
  }

  private static int count(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int count = 0;
    while (characters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
