package io.rostrum.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An open page: it is present as long as it is connected, and it is told every change. */
public final class LivePage implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> snapshots = new CopyOnWriteArrayList<>();
  private final List<JsonNode> news = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Stream<String>> lines = new CompletableFuture<>();
  private final HttpClient http;
  private final URI presence;
  private final Thread reader;
  private volatile boolean asleep;

  LivePage(HttpClient http, URI updates) {
    this.http = http;
    this.presence = updates.resolve("presence");
    var request = HttpRequest.newBuilder(updates).header("Accept", "text/event-stream").build();
    reader = Thread.ofVirtual().start(() -> read(request));
  }

  private void read(HttpRequest request) {
    try {
      Stream<String> stream = http.send(request, BodyHandlers.ofLines()).body();
      lines.complete(stream);
      stream
          .filter(line -> line.startsWith("data:"))
          .map(line -> line.substring("data:".length()).strip())
          .forEach(this::receive);
    } catch (IOException | UncheckedIOException gone) {
      lines.completeExceptionally(gone);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void receive(String data) {
    if (data.startsWith("{")) {
      JsonNode told = parse(data);
      // News have no state.
      (told.has("state") ? snapshots : news).add(told);
    } else if (!asleep) {
      http.sendAsync(
          HttpRequest.newBuilder(presence).POST(BodyPublishers.noBody()).build(),
          BodyHandlers.discarding());
    }
  }

  /** The machine's lid is closed: the connection stays, but nobody answers. */
  public void fallsAsleep() {
    asleep = true;
  }

  private static JsonNode parse(String data) {
    try {
      return JSON.readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that the page was shown so far, oldest first. */
  public List<JsonNode> snapshots() {
    return List.copyOf(snapshots);
  }

  /** All that the page was told so far, oldest first. */
  public List<JsonNode> news() {
    return List.copyOf(news);
  }

  /** Whether the server ended the stream. */
  public boolean hasEnded() {
    return !reader.isAlive();
  }

  @Override
  public void close() {
    lines.thenAccept(Stream::close);
    reader.interrupt();
  }
}
