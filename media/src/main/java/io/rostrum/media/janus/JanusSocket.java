package io.rostrum.media.janus;

import io.rostrum.media.MediaAwayException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whole messages, one after the other, in both directions. */
final class JanusSocket implements WebSocket.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(JanusSocket.class);

  /** An offer with some hundred feeds has a few hundred thousand characters. */
  private static final int LONGEST_MESSAGE = 8_000_000;

  private final Consumer<String> received;
  private final Consumer<String> ended;
  private final StringBuilder message = new StringBuilder();
  private volatile long lastHeard = System.nanoTime();
  private WebSocket socket;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  private JanusSocket(Consumer<String> received, Consumer<String> ended) {
    this.received = received;
    this.ended = ended;
  }

  /**
   * @param received is given each message, one at a time, and must not wait
   * @param ended is told why nothing more will come; perhaps more than once
   */
  static JanusSocket open(
      URI address, HttpClient http, Consumer<String> received, Consumer<String> ended) {
    var listener = new JanusSocket(received, ended);
    try {
      listener.socket =
          http.newWebSocketBuilder()
              .subprotocols("janus-protocol")
              .connectTimeout(JanusLink.CONNECT)
              .buildAsync(address, listener)
              .join();
      return listener;
    } catch (CompletionException e) {
      throw new MediaAwayException("Janus is not reached at " + address + ".", e.getCause());
    }
  }

  /** Sends it after all before; does not wait for that. */
  synchronized void send(String text) {
    sent =
        sent.thenCompose(before -> socket.sendText(text, true))
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    ended.accept("it takes no more messages");
                  }
                });
  }

  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastHeard);
  }

  void abort() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    lastHeard = System.nanoTime();
    message.append(part);
    if (message.length() > LONGEST_MESSAGE) {
      ended.accept("it sent too long a message");
      return null;
    }
    if (last) {
      String whole = message.toString();
      message.setLength(0);
      pass(whole);
    }
    from.request(1);
    return null;
  }

  // What one message does wrong must not silence those after it.
  private void pass(String whole) {
    try {
      received.accept(whole);
    } catch (RuntimeException e) {
      LOG.warn("Could not make anything of a message of Janus.", e);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    ended.accept("it closed the connection");
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    ended.accept("the connection broke: " + error.getMessage());
  }
}
