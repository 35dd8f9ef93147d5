package io.rostrum.localengine.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who may sign in, with a name and a password. */
public final class Users {
  private static final String SCHEME = "basic ";
  private static final List<User> KNOWN =
      List.of(
          new User("demo", "Demo", "demo@example.org", Role.ORGANIZER),
          new User("amelie", "Amélie", "amelie@example.org", Role.ORGANIZER),
          new User("nora", "Nora", "nora@example.org", Role.ORGANIZER),
          new User("view", "View", "view@example.org", Role.READONLY_ADMIN),
          new User("rostrum", "Rostrum", "rostrum@example.org", Role.ADMIN));

  private final Map<String, Account> accounts = new LinkedHashMap<>();

  private record Account(User user, byte[] password) {}

  /**
   * The users of a trial: demo, amelie and nora are organizers, view reads, rostrum does the work.
   *
   * @param passwords by the name of a user; who has none has their name for a password
   */
  public Users(Function<String, Optional<String>> passwords) {
    for (User user : KNOWN) {
      String password = passwords.apply(user.name()).orElse(user.name());
      accounts.put(user.name(), new Account(user, bytes(password)));
    }
  }

  public List<User> all() {
    return KNOWN;
  }

  /** The name of the user whom a number stands for, if it is one's of a trial. */
  public static Optional<String> named(long number) {
    return KNOWN.stream().filter(user -> user.number() == number).map(User::name).findAny();
  }

  /** Whom the value of an Authorization header proves, if anybody. */
  public Optional<User> signIn(String authorization) {
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return parts.length < 2 ? Optional.empty() : signIn(parts[0], parts[1]);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<User> signIn(String name, String password) {
    return Optional.ofNullable(accounts.get(name))
        .filter(account -> MessageDigest.isEqual(account.password(), bytes(password)))
        .map(Account::user);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
