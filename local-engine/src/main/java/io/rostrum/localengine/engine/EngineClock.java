package io.rostrum.localengine.engine;

import io.camunda.zeebe.scheduler.clock.ControlledActorClock;
import io.rostrum.localengine.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * The time that the engine goes by. Tests move it on; how far it is ahead is kept, because the log
 * already has times that have not come yet.
 */
public final class EngineClock {
  private final ControlledActorClock clock = new ControlledActorClock();
  private final Path file;
  private Duration ahead = Duration.ZERO;

  EngineClock(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      ahead = read(file);
      clock.addTime(ahead);
    }
  }

  private static Duration read(Path file) {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (IOException | DateTimeParseException e) {
      throw new CannotStart(
          "%s should say how far the engine's clock is ahead, as PT1H does, and cannot be read: put it right, or delete all data."
              .formatted(file),
          e);
    }
  }

  /**
   * Moves it on. Timers that are due fire.
   *
   * @throws IllegalArgumentException if it is to go back
   */
  public synchronized void moveOn(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("The engine's clock goes forward only, not by " + step);
    }
    ahead = ahead.plus(step);
    try {
      Files.writeString(file, ahead + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clock.addTime(step);
  }

  /** How far it is ahead of the machine's. */
  public synchronized Duration ahead() {
    return ahead;
  }

  ControlledActorClock clock() {
    return clock;
  }
}
