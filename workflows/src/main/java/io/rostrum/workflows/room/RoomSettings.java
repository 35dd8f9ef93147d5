package io.rostrum.workflows.room;

import java.time.Duration;

/**
 * @param opensBefore how long before the planned start a room can be opened
 * @param decisionTime how long somebody in a room waits for a decision
 * @param absenceGrace how long a lost connection keeps somebody in the room
 * @param warnsBefore how long before the end those who run a room are told, and may prolong
 * @param prolongsBy how much longer an event goes on each time it is prolonged
 * @param looksEvery how often the clock looks whether a room past its end can be closed
 * @param leftAloneGrace how long an open room that nobody runs any more waits for one of them
 * @param noShowGrace how long after the planned end a room that nobody opened is waited for
 * @param instanceGrace how long people stay in the room whom an instance saw that was not heard of
 *     since, and may have their pages still
 */
public record RoomSettings(
    Duration opensBefore,
    Duration decisionTime,
    Duration absenceGrace,
    Duration warnsBefore,
    Duration prolongsBy,
    Duration looksEvery,
    Duration leftAloneGrace,
    Duration noShowGrace,
    Duration instanceGrace) {

  /** How long an instance may do nothing before it counts as stalled. */
  Duration stall() {
    return absenceGrace.dividedBy(2);
  }

  /** How lately somebody was seen who is taken to be at their page. */
  Duration sight() {
    return absenceGrace.dividedBy(3);
  }

  /** Whether an instance that did nothing for so long was stalled. */
  public boolean isStall(Duration idle) {
    return idle.compareTo(stall()) > 0;
  }
}
