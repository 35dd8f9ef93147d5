package io.rostrum.room.join;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import ua_parser.Client;
import ua_parser.Parser;

/** Says roughly what somebody comes from, for people who wonder whether it was them. */
@Component
class Devices {
  private static final int LONGEST_HEADER = 500;
  private static final int LONGEST = 80;
  private static final String UNKNOWN = "Other";

  // What it reads takes a while, and nobody may come by a personal link for hours.
  private final SingletonSupplier<Parser> parser = SingletonSupplier.of(Parser::new);

  /** For example "Firefox, Android"; empty where the browser does not say. */
  String of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
        .map(header -> header.substring(0, Math.min(header.length(), LONGEST_HEADER)))
        .map(header -> parser.obtain().parse(header))
        .map(Devices::named)
        .orElse("");
  }

  private static String named(Client client) {
    String name =
        Stream.of(client.userAgent.family, client.os.family)
            .filter(part -> part != null && !part.equals(UNKNOWN))
            .collect(Collectors.joining(", "))
            // It goes into mails, and whoever asks can write what they like: no addresses.
            .replaceAll("[^A-Za-z0-9 ,-]", " ");
    return name.substring(0, Math.min(name.length(), LONGEST));
  }
}
