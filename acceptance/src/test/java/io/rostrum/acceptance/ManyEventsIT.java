package io.rostrum.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Many events in a row")
@ExtendWith(InBrowser.class)
class ManyEventsIT {
  private static final int NUMBER = 30;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Test
  @DisplayName("30 events through the desk: each gets its task and its confirmation, none is lost")
  void thirty(Visitors visitors) {
    Set<String> titles =
        IntStream.rangeClosed(1, NUMBER).mapToObj("Event %02d of many"::formatted).collect(toSet());
    DeskRequests demo = visitors.atTheDesk("demo").requests();

    titles.forEach(title -> demo.startsEvent(EventRequest.of(title)));
    await("all review tasks")
        .atMost(LONGEST)
        .until(() -> demo.openReviews("demo").keySet().containsAll(titles));
    demo.openReviews("demo").entrySet().stream()
        .filter(review -> titles.contains(review.getKey()))
        .forEach(review -> demo.confirms(review.getValue()));

    InboxPage inbox = visitors.atTheInbox();
    await("all confirmations")
        .atMost(LONGEST)
        .untilAsserted(
            () ->
                assertThat(inbox.subjects("demo@rostrum.example"))
                    .containsAll(titles.stream().map("Scheduled: "::concat).toList()));
    assertThat(demo.openReviews("demo").keySet()).doesNotContainAnyElementsOf(titles);
  }
}
