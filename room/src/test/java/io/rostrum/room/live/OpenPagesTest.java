package io.rostrum.room.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rostrum.room.live.LiveConnection.Signal;
import io.rostrum.room.web.TooManyPages;
import io.rostrum.workflows.room.Participant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages that are kept up to date")
class OpenPagesTest {
  private static final ListeningTime TIME = new ListeningTime(System::nanoTime);
  private static final int OF_ONE = 2;
  private static final int OVER_ALL = 5;

  private final OpenPages pages =
      new OpenPages(
          new LiveSettings(
              Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ZERO, OF_ONE, OVER_ALL));

  @Test
  @DisplayName("of one person are the newest, and the oldest is told to stay away")
  void newest() throws Exception {
    List<LiveConnection> bobs = List.of(open("bob"), open("bob"), open("bob"), open("bob"));
    LiveConnection anns = open("ann");

    assertThat(List.of(signal(bobs.get(0)), signal(bobs.get(1))))
        .containsOnly(Optional.of(new Signal.Replaced()));
    assertThat(List.of(signal(bobs.get(2)), signal(bobs.get(3)), signal(anns)))
        .containsOnly(Optional.empty());
  }

  @Test
  @DisplayName("of somebody who closes one leave room for one more")
  void closed() throws Exception {
    LiveConnection first = open("bob");
    LiveConnection second = open("bob");
    pages.close(first);
    LiveConnection third = open("bob");

    assertThat(List.of(signal(second), signal(third))).containsOnly(Optional.empty());
  }

  @Test
  @DisplayName("are no more than there is memory for, until one of them is closed")
  void overAll() {
    List<LiveConnection> all = Stream.of("a", "b", "c", "d", "e").map(this::open).toList();

    assertThatThrownBy(() -> open("f")).isInstanceOf(TooManyPages.class);
    assertThatThrownBy(() -> open("a")).isInstanceOf(TooManyPages.class);
    pages.close(all.getFirst());
    open("f");
    assertThat(pages.open()).isEqualTo(OVER_ALL);
  }

  @Test
  @DisplayName("count until nothing is written to them any more, also when they were replaced")
  void replacedCount() {
    LiveConnection first = open("bob");
    open("bob");
    open("bob");

    assertThat(pages.open()).isEqualTo(3);
    pages.close(first);
    assertThat(pages.open()).isEqualTo(2);
  }

  private LiveConnection open(String participantId) {
    var page =
        new LiveConnection(
            Participant.attendee("event", participantId, "Bob", "hash"), Optional.empty(), TIME);
    pages.open(page);
    return page;
  }

  private static Optional<Signal> signal(LiveConnection page) throws InterruptedException {
    return page.next(Duration.ZERO);
  }
}
