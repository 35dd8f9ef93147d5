package io.rostrum.media.janus;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.rostrum.media.Feed;
import io.rostrum.media.MediaServer;
import io.rostrum.media.View;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A page that sends and receives, and what it has to say of that. */
final class Peer implements AutoCloseable {
  private final Page page;

  Peer(Page page) {
    this.page = page;
  }

  /**
   * @param name of the connection: a new one unless there is one of that name
   * @param kinds what is added to it: CAMERA, SCREEN, MICROPHONE, DATA, NOTHING
   */
  String offer(String name, String... kinds) {
    return (String)
        page.evaluate(
            "words => offer(...words)", Stream.concat(Stream.of(name), Stream.of(kinds)).toList());
  }

  void accept(String name, String answer) {
    page.evaluate("([name, answer]) => accept(name, answer)", List.of(name, answer));
  }

  void smuggle(String name, String answer) {
    page.evaluate("([name, answer]) => smuggle(name, answer)", List.of(name, answer));
  }

  void end(String name) {
    page.evaluate("name => end(name)", name);
  }

  /**
   * Publishes on a new connection, and waits until it is on air.
   *
   * @return the name of the connection
   */
  String publish(MediaServer server, String room, Feed feed) {
    String name = feed.toString() + System.nanoTime();
    accept(name, server.publish(room, feed, offer(name, feed.kind().name())));
    await().atMost(Duration.ofSeconds(10)).until(() -> server.onAir(room).contains(feed));
    return name;
  }

  /** Publishes all at the same time, each on a new connection. */
  void publishAtOnce(MediaServer server, String room, List<Feed> feeds) {
    Map<Feed, String> offers =
        feeds.stream()
            .collect(toMap(feed -> feed, feed -> offer(feed.toString(), feed.kind().name())));
    Map<Feed, Future<String>> answers = new HashMap<>();
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      offers.forEach(
          (feed, offer) -> answers.put(feed, all.submit(() -> server.publish(room, feed, offer))));
    }
    answers.forEach((feed, answer) -> accept(feed.toString(), answer.resultNow()));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> server.onAir(room).equals(Set.copyOf(feeds)));
  }

  /** Asks for a view and answers it. */
  void view(MediaServer server, String room, String viewer, Set<Feed> wanted) {
    server.view(room, viewer, wanted).ifPresent(view -> answer(server, room, viewer, view));
  }

  void answer(MediaServer server, String room, String viewer, View view) {
    Object answer =
        page.evaluate(
            "view => watch(view)", Map.of("connection", view.connection(), "offer", view.offer()));
    server.answer(room, viewer, (String) answer);
  }

  double framesDecoded() {
    return number("framesDecoded()");
  }

  double energy() {
    return number("energy()");
  }

  double packetsSent(String name, String kind) {
    return ((Number)
            page.evaluate("([name, kind]) => packetsSent(name, kind)", List.of(name, kind)))
        .doubleValue();
  }

  void watchFrames() {
    page.evaluate("watchFrames()");
  }

  double millisSinceLastFrame() {
    return number("quietFor()");
  }

  /** When a frame came on this line last, by the clock of this machine. */
  long lastFrame(String mid) {
    return ((Number) page.evaluate("mid => lastFrame(mid)", mid)).longValue();
  }

  private double number(String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  /** Waits until pictures come. */
  void seesPictures() {
    double before = framesDecoded();
    await().atMost(Duration.ofSeconds(10)).until(() -> framesDecoded() > before + 3);
  }

  void hearsSomething() {
    double before = energy();
    await().atMost(Duration.ofSeconds(10)).until(() -> energy() > before);
  }

  @Override
  public void close() {
    page.close();
  }
}
