package io.rostrum.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The clock of a child process. Zeebe and Rostrum let it be moved in the same way. */
final class ControlledClock {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private ControlledClock() {}

  static void move(PlatformSettings settings, Port port, Duration step) {
    if (!settings.controlledClock()) {
      throw new PlatformException(
          "The clock cannot be moved: start the platform with a controlled clock.");
    }
    URI address = settings.uri(port, "/actuator/clock/add");
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"offsetMilli\": %d}".formatted(step.toMillis())))
            .build();
    int status = send(request);
    if (status != 200) {
      throw new PlatformException(
          "The clock of %s was not moved: %s answers %d.".formatted(port.use(), address, status));
    }
  }

  private static int send(HttpRequest request) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new PlatformException(
          "The clock was not moved: %s does not answer.".formatted(request.uri()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("Moving the clock was interrupted.", e);
    }
  }
}
