package io.rostrum.app.room;

import io.rostrum.workflows.room.RoomAction;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up requests of which some are right, many are nearly right and some are nonsense. The same
 * random numbers make the same request.
 */
final class Fuzz {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "PROPFIND");
  private static final List<String> KINDS = List.of("CAMERA", "SCREEN", "MICROPHONE");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "application/json;charset=utf-16",
          "text/plain",
          "multipart/form-data; boundary=x",
          "nonsense");
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Accept",
              List.of("*/*", "text/html", "text/event-stream", "image/png", "nonsense", "a/b;q=x"),
          "Accept-Language", List.of("fr", "en", "de,fr;q=0.5", "x-nonsense", ";q=", "fr;q=many"),
          "Last-Event-ID", List.of("0", "3", "-1", "99999999999999999999", "<script>"),
          "Sec-Fetch-Site", List.of("same-origin", "same-origin", "none", "cross-site"),
          "Origin", List.of("null", "https://evil.example", "http://%zz", "|"),
          "X-Forwarded-For", List.of("203.0.113.7", "2001:db8::7", "<script>", "1::2::3", ","),
          "Range", List.of("bytes=0-", "bytes=many"),
          "If-None-Match", List.of("*", "\"x\""),
          "Content-Encoding", List.of("gzip", "nonsense"));

  private final Cast cast;

  /**
   * Whom and what requests are about.
   *
   * @param server without a path
   * @param routes for example {@code POST /api/room/{eventId}/{participantId}/changes}
   * @param events that there are
   * @param tokens of links of every kind
   * @param people who are in a room
   */
  record Cast(
      URI server,
      List<String> routes,
      List<String> events,
      List<String> tokens,
      List<Person> people) {}

  /** Somebody in a room, by the cookie of their browser. */
  record Person(String eventId, String id, String cookie) {}

  Fuzz(Cast cast) {
    this.cast = cast;
  }

  HttpRequest request(Random random) {
    String[] route = one(cast.routes(), random).split(" ");
    Person person = one(cast.people(), random);
    String method = usually(route[0], 8, one(METHODS, random), random);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(cast.server().resolve(path(route[1], person, random)))
            .timeout(Duration.ofSeconds(30))
            .method(method, BodyPublishers.ofString(body(route[1], random)));
    String usual = route[1].startsWith("/join") ? TYPES.get(1) : TYPES.getFirst();
    request.header("Content-Type", usually(usual, 9, one(TYPES, random), random));
    HEADERS.keySet().stream()
        .sorted()
        .filter(name -> random.nextInt(12) == 0)
        .forEach(name -> request.header(name, one(HEADERS.get(name), random)));
    if (random.nextInt(10) > 0) {
      request.header("Cookie", "rostrum-browser=" + secret(person, random));
    }
    return request.build();
  }

  private String path(String pattern, Person person, Random random) {
    String other = one(cast.people(), random).id();
    String event = usually(person.eventId(), 8, one(cast.events(), random), random);
    String path =
        pattern
            .replace("{eventId}", usually(event, 12, nonsense(random), random))
            .replace(
                "{participantId}",
                usually(usually(person.id(), 8, other, random), 12, nonsense(random), random))
            .replace(
                "{changeId}",
                usually(new UUID(0, random.nextLong()).toString(), 12, nonsense(random), random))
            .replace("{kind}", usually(one(KINDS, random), 4, nonsense(random), random))
            .replace("{token}", usually(one(cast.tokens(), random), 12, nonsense(random), random));
    return switch (random.nextInt(8)) {
      case 0 -> path + "?after=" + usually("1", 2, nonsense(random), random);
      case 1 -> path + "?" + nonsense(random) + "=" + nonsense(random) + "&ask=CODE&name=x&name=y";
      default -> path;
    };
  }

  private String secret(Person person, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> one(cast.people(), random).cookie();
      case 1 -> "%043d".formatted(random.nextInt(1_000_000));
      case 2 -> "nonsense; rostrum-browser=" + person.cookie() + "; a=b";
      default -> person.cookie();
    };
  }

  private String body(String pattern, Random random) {
    String right = right(pattern, random);
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1 -> right.substring(0, random.nextInt(right.length() + 1));
      case 2 -> right + text(random);
      case 3 -> pattern.startsWith("/join") ? change(random) : form(random);
      case 4 -> "[{\"a\":".repeat(random.nextInt(3_000));
      case 5 -> "x=y&".repeat(random.nextInt(6_000));
      default -> right;
    };
  }

  private String right(String pattern, Random random) {
    if (pattern.startsWith("/join")) {
      return form(random);
    }
    return pattern.contains("/media/") ? media(random) : change(random);
  }

  private String media(Random random) {
    String person = usually(one(cast.people(), random).id(), 4, text(random), random);
    return "{\"page\":\"%s\",\"sdp\":\"v=0\\r\\n%s\",\"anew\":%s,\"feeds\":[{\"person\":\"%s\",\"kind\":\"%s\"}]}"
        .formatted(
            random.nextInt(9), text(random), random.nextBoolean(), person, one(KINDS, random));
  }

  private String change(Random random) {
    // Else soon nobody would be left who may do anything.
    List<String> actions =
        List.of(RoomAction.values()).stream()
            .map(RoomAction::name)
            .filter(action -> !List.of("REMOVE", "DEMOTE", "CLOSE").contains(action))
            .toList();
    String action = usually(one(actions, random), 6, text(random), random);
    String target = usually(one(cast.people(), random).id(), 4, text(random), random);
    return switch (random.nextInt(8)) {
      case 0 -> "{\"action\":[\"%s\"],\"target\":{}}".formatted(action);
      case 1 -> "{\"target\":\"%s\",\"action\":null,\"more\":1e999}".formatted(target);
      case 2, 3, 4 -> "{\"action\":\"%s\"}".formatted(action);
      default -> "{\"action\":\"%s\",\"target\":\"%s\"}".formatted(action, target);
    };
  }

  private String form(Random random) {
    List<String> fields =
        List.of(
            "name=" + encoded(text(random)),
            "name=Ann",
            "email=" + encoded(text(random)),
            "email=fuzz" + random.nextInt(5) + "%40example.org",
            "ask=" + one(List.of("CODE", "LINK", "PROVE", "ENTER", "%00", ""), random),
            "code=" + random.nextInt(1_000_000),
            "code=" + encoded(text(random)),
            text(random));
    return IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(n -> one(fields, random))
        .collect(Collectors.joining("&"));
  }

  /** What anybody may type, and what nobody does. */
  private static String text(Random random) {
    int length = random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(80);
    return random
        .ints(length, 0, 0x3000)
        .mapToObj(sign -> Character.toString(random.nextBoolean() ? sign % 128 : sign))
        .collect(Collectors.joining());
  }

  /** The same, as a part of an address. */
  private static String nonsense(Random random) {
    return random.nextInt(4) == 0
        ? one(List.of("%2f", "%5c", "%00", "%ff", "..", ";", "%2e%2e", "%0d%0a", "'"), random)
        : encoded(text(random));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Seldom the other: once in so many times. */
  private static String usually(String right, int times, String other, Random random) {
    return random.nextInt(times) == 0 ? other : right;
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
