package io.rostrum.desk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Camunda's REST API, asked on behalf of whoever is signed in. */
public final class EngineRest {
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofSeconds(20);

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param address what comes before {@code /v2}
   */
  public EngineRest(URI address) {
    this.address = address.toString().replaceAll("/+$", "");
  }

  /**
   * Asks the engine.
   *
   * @param target path and query, beginning with {@code /v2/}, encoded
   * @param body JSON, or nothing
   * @return the answer, whatever its status; the caller closes its body
   * @throws EngineAway if there is none within 20 seconds
   */
  public HttpResponse<InputStream> ask(
      String method, String target, byte[] body, Credentials credentials) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + target))
            .timeout(TO_ANSWER)
            .header("Authorization", credentials.header())
            // XML is asked for, too: models are.
            .header("Accept", "application/json, application/problem+json, text/xml, */*;q=0.1");
    if (body.length == 0) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.method(method, BodyPublishers.ofByteArray(body));
      request.header("Content-Type", "application/json");
    }
    return send(request.build());
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new EngineAway(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineAway(e);
    }
  }
}
