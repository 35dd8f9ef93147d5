package io.rostrum.room.live;

import io.rostrum.workflows.room.Participant;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One open page. Frames that it was too slow to take are dropped for the newest, so that a slow
 * page holds nobody up.
 */
final class LiveConnection {
  private final Participant person;
  private final Optional<String> page;
  private final BlockingQueue<Signal> box = new ArrayBlockingQueue<>(1);
  private boolean ended;
  private volatile boolean closed;
  private boolean wasIn;
  private final ListeningTime time;
  private volatile Duration heardAt;

  /**
   * @param page an id of the page's making, if it made one
   * @param time that a page's silence is counted in
   */
  LiveConnection(Participant person, Optional<String> page, ListeningTime time) {
    this.person = person;
    this.page = page;
    this.time = time;
    this.heardAt = time.passed();
  }

  /** What a connection waits for. */
  sealed interface Signal {
    record Show(Frame frame) implements Signal {}

    /** The page is to connect anew. */
    record End() implements Signal {}

    /** The page is to stay away: newer ones of the same person are open. */
    record Replaced() implements Signal {}
  }

  Participant person() {
    return person;
  }

  /** The page answered a ping. */
  void heard() {
    heardAt = time.passed();
  }

  /**
   * Whether the page is still at the other end. A machine that fell asleep or lost its network says
   * no goodbye: what is written to it vanishes in buffers for a quarter of an hour.
   */
  boolean answers(Duration patience) {
    return !closed && time.passed().minus(heardAt).compareTo(patience) < 0;
  }

  /**
   * Whether the person was in the room and is not any more: they left or were removed in another
   * page, or were taken for lost. A page that connects anew is told that they were removed, or has
   * them in the room again.
   */
  boolean isShownOut(RoomPicture picture) {
    boolean isIn = picture.has(person);
    boolean isOut = wasIn && !isIn;
    wasIn = isIn;
    return isOut;
  }

  /** Whether the person entered from another browser since: this page is not theirs any more. */
  boolean isElsewhere(RoomPicture picture) {
    return picture
        .now(person)
        .filter(now -> !now.browserHash().equals(person.browserHash()))
        .isPresent();
  }

  synchronized void show(Frame frame) {
    if (!ended) {
      put(new Signal.Show(frame));
    }
  }

  /** The page is to connect anew. */
  synchronized void end() {
    end(new Signal.End());
  }

  /** The page says that it is being closed: nobody reads what is written to it. */
  synchronized void close() {
    closed = true;
    end();
  }

  boolean isOf(String participantId) {
    return person.participantId().equals(participantId);
  }

  boolean isPage(String id) {
    return page.filter(id::equals).isPresent();
  }

  boolean isClosed() {
    return closed;
  }

  /** The page is to stay away, and to say so: newer ones of the same person are open. */
  synchronized void replace() {
    end(new Signal.Replaced());
  }

  /**
   * Waits for the next signal.
   *
   * @return empty when none came in that time
   */
  Optional<Signal> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(box.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
  }

  private void end(Signal last) {
    ended = true;
    put(last);
  }

  private void put(Signal signal) {
    box.clear();
    box.add(signal);
  }
}
