package io.rostrum.workflows.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is counted as gone after a restart")
class PresenceTest {
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final RoomSettings SETTINGS =
      new RoomSettings(GRACE, GRACE, GRACE, GRACE, GRACE, GRACE, GRACE, GRACE);

  private final List<Instant> sweeps = new ArrayList<>();
  private final StoppedClock clock = new StoppedClock();

  @Test
  @DisplayName("nobody, until every page has had the time of grace to come back")
  void afterRestart() {
    var presence =
        new Presence(null, attendances(), null, null, null, event -> {}, SETTINGS, clock);

    presence.endLostStays(clock.instant());
    clock.now = clock.now.plus(GRACE.minusMillis(1));
    presence.endLostStays(clock.instant());
    assertThat(sweeps).isEmpty();

    Instant started = clock.now.plusMillis(1).minus(GRACE);
    clock.now = started.plus(GRACE);
    presence.endLostStays(clock.instant());
    assertThat(sweeps).containsExactly(started);
  }

  /** Notes until when stays were ended. */
  private AttendanceRepository attendances() {
    return (AttendanceRepository)
        Proxy.newProxyInstance(
            AttendanceRepository.class.getClassLoader(),
            new Class<?>[] {AttendanceRepository.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("endLost")) {
                sweeps.add((Instant) arguments[0]);
                return 0;
              }
              return List.of();
            });
  }

  private static final class StoppedClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
