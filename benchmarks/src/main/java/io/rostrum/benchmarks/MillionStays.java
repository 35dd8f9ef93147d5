package io.rostrum.benchmarks;

import io.rostrum.workflows.room.Absence;
import io.rostrum.workflows.room.AttendanceRepository;
import io.rostrum.workflows.room.ParticipantRepository;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a million old stays cost those who are in a room now. What was asked before there were
 * indexes on what is present is kept here as SQL; what is asked now is asked as Rostrum asks it.
 */
public final class MillionStays {
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final int ASKED = 5;

  private static final String LOST_BEFORE =
      """
      select p.* from participant p, room r where r.event_id = p.event_id and r.state <> 'CLOSED'
        and not exists (select 1 from attendance a where a.participant_id = p.participant_id
          and a.is_current and a.last_seen_at >= ?)
        and (p.role <> 'ATTENDEE' and exists (select 1 from attendance a
            where a.participant_id = p.participant_id and a.is_current)
          or exists (select 1 from media_slot s where s.participant_id = p.participant_id)
          or exists (select 1 from media_wait w where w.participant_id = p.participant_id))
      """;
  private static final String ROOMS_BEFORE =
      "select distinct event_id from attendance where is_current and last_seen_at < ?";
  private static final String GUESTS_BEFORE =
      "select * from participant where event_id = ? and browser_hash = ? and role <> 'ORGANIZER'";

  private final JdbcTemplate jdbc;
  private final AttendanceRepository attendances;
  private final ParticipantRepository participants;
  private final Absence absence;
  private final ManyStays stays;
  private final Closings closings;

  private MillionStays(Application application) {
    this.jdbc = application.part(JdbcTemplate.class);
    this.attendances = application.part(AttendanceRepository.class);
    this.participants = application.part(ParticipantRepository.class);
    this.absence = application.part(Absence.class);
    this.stays = new ManyStays(jdbc);
    this.closings = new Closings(application);
  }

  /** Fails if something could not be measured, not if it was slow: machines differ. */
  public static void main(String[] arguments) {
    try (var database = Database.start();
        var application = Application.startWithoutEngine(database)) {
      new MillionStays(application).measure();
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void measure() throws Exception {
    stays.fill();
    Timestamp before = Timestamp.from(Instant.now().minus(GRACE));
    stays.dropIndexes();
    double lostBefore = millis(() -> jdbc.queryForList(LOST_BEFORE, before));
    double roomsBefore = millis(() -> jdbc.queryForList(ROOMS_BEFORE, before));
    double guestsBefore =
        millis(() -> jdbc.queryForList(GUESTS_BEFORE, ManyStays.CROWDED, "nobody's"));
    stays.makeIndexes();
    Instant now = Instant.now();
    absence.listensSince(now.minus(Duration.ofHours(1)));
    String by = "nobody";
    double lost = millis(() -> absence.lost(now));
    double rooms = millis(() -> attendances.eventsWithLost(now.minus(GRACE), now.minus(GRACE), by));
    double guests = millis(() -> participants.findGuests(ManyStays.CROWDED, "nobody's"));

    line("1,000,000 old stays, %d people present".formatted(ManyStays.PRESENT), "before", "now");
    line("Who is lost that others are waiting for", text(lostBefore), text(lost));
    line("In which rooms anybody is lost", text(roomsBefore), text(rooms));
    line("Who came from this browser, under the lock", text(guestsBefore), text(guests));
    line(
        "Deadlocks in %d closings of a room of 500".formatted(Closings.TRIES),
        Integer.toString(closings.deadlocksBefore()),
        Integer.toString(closings.deadlocks()));
  }

  /** The fastest of a few, so that what else the machine does is left out. */
  private static double millis(Task task) throws Exception {
    double fastest = Double.MAX_VALUE;
    for (int i = 0; i < ASKED; i++) {
      long begin = System.nanoTime();
      task.run();
      fastest = Math.min(fastest, (System.nanoTime() - begin) / 1e6);
    }
    return fastest;
  }

  private static String text(double millis) {
    return String.format(Locale.ROOT, "%,.1f ms", millis);
  }

  private static void line(String what, String before, String now) {
    System.out.printf("%-48s %12s %12s%n", what, before, now);
  }
}
