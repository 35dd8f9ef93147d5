package io.rostrum.app.start;

/** Whether the installation's key is one that nobody guesses. */
public final class InstallationKey {
  private static final int FEWEST_CHARACTERS = 10;
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
    if (!isLocal && key.startsWith(LOCAL)) {
      throw new CannotStart(
          "rostrum.installation-key is the one that everybody's local Rostrum has. Set a secret of"
              + " your own, for example with: openssl rand -base64 48.");
    }
    if (!isLocal && key.chars().distinct().count() < FEWEST_CHARACTERS) {
      throw new CannotStart(
          "rostrum.installation-key is easily guessed: it has fewer than %d different characters. Set a secret, for example with: openssl rand -base64 48."
              .formatted(FEWEST_CHARACTERS));
    }
    return key;
  }
}
