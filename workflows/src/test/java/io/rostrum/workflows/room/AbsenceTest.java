package io.rostrum.workflows.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is counted as gone after a start or a stall")
class AbsenceTest {
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final RoomSettings SETTINGS =
      new RoomSettings(GRACE, GRACE, GRACE, GRACE, GRACE, GRACE, GRACE, GRACE, GRACE);
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  private final List<Instant> looks = new ArrayList<>();
  private final Absence absence =
      new Absence(attendances(), null, new ThisInstance(null, SETTINGS), SETTINGS);

  @Test
  @DisplayName("nobody, until every page has had the time of grace to come back")
  void afterStart() {
    absence.endLostStays(START);
    absence.listensSince(START);
    absence.endLostStays(START);
    absence.endLostStays(START.plus(GRACE).minusMillis(1));
    assertThat(looks).isEmpty();

    absence.endLostStays(START.plus(GRACE));
    assertThat(looks).containsExactly(START);
  }

  @Test
  @DisplayName("nobody once more, when this instance did nothing for a while")
  void afterStall() {
    absence.listensSince(START);
    Instant later = START.plus(Duration.ofHours(1));
    absence.listensSince(later);

    absence.endLostStays(later.plus(GRACE).minusMillis(1));

    assertThat(looks).isEmpty();
  }

  /** Notes until when people may have been seen last who are looked for. */
  private AttendanceRepository attendances() {
    return (AttendanceRepository)
        Proxy.newProxyInstance(
            AttendanceRepository.class.getClassLoader(),
            new Class<?>[] {AttendanceRepository.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("eventsWithLost")) {
                looks.add((Instant) arguments[0]);
              }
              return List.of();
            });
  }
}
