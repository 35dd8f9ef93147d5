package io.rostrum.app.start;

import java.util.stream.IntStream;

/** Whether the installation's key is one that nobody guesses. */
public final class InstallationKey {
  private static final int FEWEST_CHARACTERS = 10;

  /** A random key of 32 characters has about 30. */
  private static final int FEWEST_PAIRS = 20;

  private static final String LOCAL = "local-installation-key";

  private InstallationKey() {}

  /**
   * Refuses a key that anybody could know, unless Rostrum runs on one machine for whoever sits
   * there.
   *
   * @param isLocal whether the profile {@code local} is on
   * @return the key
   * @throws CannotStart if it is weak, or the one of the local profile
   */
  public static String checked(String key, boolean isLocal) {
    return checked(
        "rostrum.installation-key",
        " Set a secret of your own, for example with: openssl rand -base64 48.",
        key,
        isLocal);
  }

  /**
   * Refuses a previous key that anybody could know: links made with it would still open rooms.
   *
   * @param isLocal whether the profile {@code local} is on
   * @return the key
   * @throws CannotStart if it is weak, or the one of the local profile
   */
  public static String checkedPrevious(String key, boolean isLocal) {
    return checked(
        "rostrum.previous-installation-key",
        " Leave it empty: whoever knows it could make links that open rooms.",
        key,
        isLocal);
  }

  private static String checked(String name, String advice, String key, boolean isLocal) {
    if (!isLocal && key.startsWith(LOCAL)) {
      throw new CannotStart(name + " is the one that everybody's local Rostrum has." + advice);
    }
    if (!isLocal && (characters(key) < FEWEST_CHARACTERS || pairs(key) < FEWEST_PAIRS)) {
      throw new CannotStart(name + " is easily guessed: it repeats itself." + advice);
    }
    return key;
  }

  private static long characters(String key) {
    return key.chars().distinct().count();
  }

  /** How many different pairs of neighbours it has. */
  private static long pairs(String key) {
    return IntStream.range(1, key.length())
        .mapToObj(i -> key.substring(i - 1, i + 1))
        .distinct()
        .count();
  }
}
