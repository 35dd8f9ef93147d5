package io.rostrum.app.inbox;

import io.rostrum.app.RostrumApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application as it runs on one machine, while its engine is away. */
@SpringBootTest(classes = RostrumApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
public abstract class LocalTest {
  private static final Path DATA = temporaryFolder();

  @Value("${local.server.port}")
  private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("rostrum.data-folder", DATA::toString);
    registry.add("rostrum.inbox.smtp-port", () -> 0);
    registry.add("rostrum.engine.grpc-address", () -> "http://127.0.0.1:1");
    registry.add("rostrum.clock.controlled", () -> true);
    registry.add("rostrum.room.decision-time", () -> "500ms");
    registry.add("spring.datasource.url", () -> "jdbc:h2:mem:local;DB_CLOSE_DELAY=-1");
  }

  protected HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address(path)));
  }

  protected HttpResponse<String> send(HttpRequest.Builder request) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  protected URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("rostrum-local-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
