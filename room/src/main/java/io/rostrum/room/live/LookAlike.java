package io.rostrum.room.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a name looks like at a glance: names that people take for one another look the same, by
 * Unicode's confusables (UTS 39), whatever their capitals, accents, spaces and signs.
 */
final class LookAlike {
  /** A picture of a full room is taken again and again, of the same names. */
  private static final Cache<String, Set<String>> KNOWN =
      Caffeine.newBuilder().maximumSize(20_000).build();

  private static final SpoofChecker SPOOFS =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
  private static final Normalizer2 SMALL = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();
  private static final Pattern NEITHER_LETTERS_NOR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private LookAlike() {}

  /** Two names look alike if they have one of these in common. They are not for people. */
  static Set<String> looks(String name) {
    return KNOWN.get(name, LookAlike::look);
  }

  private static Set<String> look(String name) {
    String plain = COMPATIBLE.normalize(name);
    // A capital looks like others than its small letter does.
    String asTyped = SMALL.normalize(SPOOFS.getSkeleton(plain));
    return Set.copyOf(List.of(letters(SMALL.normalize(plain)), letters(asTyped)));
  }

  private static String letters(String name) {
    String look = SMALL.normalize(SPOOFS.getSkeleton(name));
    String letters = NEITHER_LETTERS_NOR_DIGITS.matcher(TAKEN_APART.normalize(look)).replaceAll("");
    // A capital i looks like a small l, so the three are one.
    return letters.isEmpty() ? look : letters.replace('i', 'l');
  }
}
