package io.rostrum.app.room;

import static io.rostrum.app.room.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page that asks without measure")
class RateLimitTest extends RostrumTest {
  private static final int REQUESTS = 400;
  private static final int BURST = 100;

  @Test
  @DisplayName("is told to wait, while others in the same room are granted what they ask for")
  void others() throws Exception {
    Invited invited = Invited.to(organizer.request(), organizer, mailbox);
    try (var ann = new Visitor();
        var bob = new Visitor();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ann.enters(invited.presenter());
      bob.enters(invited.attendees(), "Bob");

      List<Future<HttpResponse<String>>> asked =
          Stream.generate(
                  () -> threads.submit((Callable<HttpResponse<String>>) () -> bob.asks("CLOSE")))
              .limit(REQUESTS)
              .toList();
      // Here a hundred are let through before, which may take the engine some seconds.
      await()
          .until(() -> ann.asks("OPEN").body(), body -> body.matches(".*(OPENED|ALREADY_OPEN).*"));

      List<HttpResponse<String>> limited =
          answers(asked).stream().filter(answer -> answer.statusCode() == 429).toList();
      assertThat(limited).hasSizeBetween(REQUESTS / 2, REQUESTS - BURST);
      assertRefused(limited.getFirst(), 429, "TOO_MANY_REQUESTS");
      assertThat(limited.getFirst().headers().firstValue("Retry-After").orElseThrow())
          .matches("[1-9]");
      assertThat(bob.answersPing().statusCode()).as("they are still there").isEqualTo(204);
    }
  }

  private static List<HttpResponse<String>> answers(List<Future<HttpResponse<String>>> asked)
      throws Exception {
    for (var each : asked) {
      each.get();
    }
    return asked.stream().map(Future::resultNow).toList();
  }
}
