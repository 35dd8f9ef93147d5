package io.rostrum.media.janus;

import io.rostrum.media.MediaAwayException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Requests that wait for their answers, told apart by their {@code transaction}. */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicLong last = new AtomicLong();
  private final Map<String, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

  String next() {
    return Long.toString(last.incrementAndGet());
  }

  /**
   * @param send sends the request with this transaction
   * @throws MediaAwayException when no answer comes in time
   */
  JsonNode answer(Consumer<String> send) {
    String transaction = next();
    var answer = new CompletableFuture<JsonNode>();
    answers.put(transaction, answer);
    try {
      send.accept(transaction);
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new MediaAwayException("Janus does not answer.", e);
    } catch (ExecutionException e) {
      throw new MediaAwayException("Janus has gone away.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MediaAwayException("Interrupted while waiting for Janus.", e);
    } finally {
      answers.remove(transaction);
    }
  }

  /**
   * @return whether somebody waited for it
   */
  boolean answered(String transaction, JsonNode answer) {
    CompletableFuture<JsonNode> asked = answers.get(transaction);
    return asked != null && asked.complete(answer);
  }

  void giveUp(String why) {
    answers.values().forEach(each -> each.completeExceptionally(new MediaAwayException(why)));
  }
}
