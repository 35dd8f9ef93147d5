package io.rostrum.room.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.room.live.LiveConnection.Signal;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Participant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The open pages of a room")
class LiveRoomTest {
  private final List<Runnable> tasks = new ArrayList<>();
  private RuntimeException failure;
  private int pictures;
  private boolean changesMeanwhile;
  private final LiveRoom room =
      new LiveRoom(this::take, Duration.ZERO, (task, delay) -> tasks.add(task));

  @Test
  @DisplayName("somebody who comes is shown the room without a new picture")
  void latest() throws Exception {
    var first = join("first");
    runAll();
    var second = join("second");

    assertThat(pictures).isEqualTo(1);
    assertThat(shown(second)).isEqualTo(shown(first)).isNotEmpty();
  }

  @Test
  @DisplayName("a slow page is shown the newest picture only")
  void slow() throws Exception {
    var page = join("slow");
    for (int i = 0; i < 3; i++) {
      room.changed();
      runAll();
    }
    shown(page);

    assertThat(shown(page)).isEmpty();
  }

  @Test
  @DisplayName("a slow page misses no news, which every frame has with it")
  void news() throws Exception {
    var page = join("slow");
    for (int i = 0; i < 3; i++) {
      room.changed();
      runAll();
    }

    assertThat(shown(page))
        .map(Signal.Show.class::cast)
        .get()
        .extracting(show -> show.frame().news().after(1).size())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("when the room cannot be read, pages connect anew and are shown a new picture then")
  void unreadable() throws Exception {
    var page = join("first");
    runAll();
    failure = new IllegalStateException("no database");
    room.changed();
    runAll();
    assertThat(page.next(Duration.ZERO)).contains(new Signal.End());

    failure = null;
    room.leave(page);
    var again = join("first");
    runAll();
    assertThat(shown(again)).isNotEmpty();
    assertThat(pictures).isEqualTo(2);
  }

  @Test
  @DisplayName("a page that is to end is shown nothing more")
  void ended() throws Exception {
    var page = join("first");
    runAll();
    room.end();
    room.changed();
    runAll();

    assertThat(page.next(Duration.ZERO)).contains(new Signal.End());
    assertThat(page.next(Duration.ZERO)).isEmpty();
  }

  @Test
  @DisplayName(
      "who asks for the room is given what the pages are shown, unless it has changed since")
  void current() throws Exception {
    assertThat(room.current()).as("no page is open").isEmpty();
    var page = join("first");
    assertThat(room.current()).as("nothing was read yet").isEmpty();
    runAll();
    assertThat(room.current()).isNotEmpty().isEqualTo(picture(shown(page)));

    room.changed();
    assertThat(room.current()).as("not shown yet").isEmpty();
    runAll();
    assertThat(room.current()).isNotEmpty().isEqualTo(picture(shown(page)));

    changesMeanwhile = true;
    room.changed();
    runOne();
    assertThat(room.current()).as("it may have been read before the change").isEmpty();
  }

  private static Optional<RoomPicture> picture(Optional<Signal> signal) {
    return signal.map(Signal.Show.class::cast).map(show -> show.frame().picture());
  }

  @Test
  @DisplayName("a page that was replaced is told so, and shown nothing more")
  void replaced() throws Exception {
    var page = join("first");
    runAll();
    page.replace();
    room.changed();
    runAll();

    assertThat(page.next(Duration.ZERO)).contains(new Signal.Replaced());
    assertThat(page.next(Duration.ZERO)).isEmpty();
  }

  @Test
  @DisplayName("a room knows when the last page has left it")
  void leave() {
    var first = join("first");
    var second = join("second");

    assertThat(room.participantIds(Duration.ofMinutes(1)))
        .containsExactlyInAnyOrder("first", "second");
    assertThat(room.participantIds(Duration.ZERO)).as("nobody answered so soon").isEmpty();
    assertThat(room.leave(first)).isTrue();
    assertThat(room.leave(second)).isFalse();
  }

  private Frame take(RecentNews known) {
    if (failure != null) {
      throw failure;
    }
    pictures++;
    if (changesMeanwhile) {
      room.changed();
    }
    return new Frame(
        Pictures.of(EventType.WEBINAR),
        known.with(List.of(RecentNewsTest.opened(known.latest() + 1))));
  }

  @Test
  @DisplayName("a page that says that it is being closed counts no more, and others of theirs do")
  void closing() {
    var closed = join("bob");
    assertThat(room.closes("bob", "another page")).isTrue();
    assertThat(room.participantIds(Duration.ofMinutes(1))).containsExactly("bob");

    assertThat(room.closes("bob", "page")).isFalse();
    assertThat(closed.answers(Duration.ofMinutes(1))).isFalse();
    assertThat(room.participantIds(Duration.ofMinutes(1))).isEmpty();
  }

  private LiveConnection join(String participantId) {
    var connection =
        new LiveConnection(
            Participant.attendee("event", participantId, "Bob", "hash"),
            Optional.of("page"),
            new ListeningTime(System::nanoTime));
    room.join(connection);
    return connection;
  }

  private static Optional<Signal> shown(LiveConnection page) throws InterruptedException {
    return page.next(Duration.ZERO).filter(Signal.Show.class::isInstance);
  }

  private void runAll() {
    while (!tasks.isEmpty()) {
      runOne();
    }
  }

  private void runOne() {
    tasks.removeFirst().run();
  }
}
