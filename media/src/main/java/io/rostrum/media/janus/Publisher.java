package io.rostrum.media.janus;

import io.rostrum.media.Feed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One publishing of a feed, as Janus knows it. Everything is in its id, so that any instance can
 * read it from Janus and none has to remember it.
 *
 * @param id what Janus calls it; never the same twice
 * @param origin the connection that the browser offered
 */
record Publisher(String id, Feed feed, String origin) {
  static Publisher of(Feed feed, String origin) {
    String person =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(feed.person().getBytes(StandardCharsets.UTF_8));
    String kind = feed.kind().name().toLowerCase(Locale.ROOT);
    String id = String.join(".", kind, person, origin, UUID.randomUUID().toString());
    return new Publisher(id, feed, origin);
  }

  /**
   * @return empty for an id that is not one of ours
   */
  static Optional<Publisher> read(String id) {
    String[] parts = id.split("\\.");
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      var kind = Feed.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
      var person = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return Optional.of(new Publisher(id, new Feed(person, kind), parts[2]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
