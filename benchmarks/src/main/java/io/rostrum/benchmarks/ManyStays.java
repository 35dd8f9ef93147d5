package io.rostrum.benchmarks;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a database with a million stays that are over, and a few people who are there now. */
final class ManyStays {
  static final int PRESENT = 1_000;

  /** The event that half of the people of the past came to; its room is open. */
  static final String CROWDED = "crowded";

  private static final List<String> INDEXES =
      List.of(
          "create index attendance_present on attendance (is_current, event_id)",
          "create index participant_from_browser on participant (event_id, browser_hash)");

  private static final String EVENTS =
      """
      insert into event (event_id, account_id, title, event_type, starts_at, duration_minutes, time_zone,
        description, language, status, schedule_revision, scheduled_at, schedule_changed_at,
        presenter_seats, extra_presenter_seats, attendee_seats, cameras, microphones,
        longest_duration_minutes)
      select event_id, 'account-demo', 'Title', 'WEBINAR', now(), 60, 'Europe/Paris', '', 'EN',
        'SCHEDULED', 0, now(), now(), 3, 0, 1000, 8, 8, 240
      from (select 'old-' || i as event_id from generate_series(1, 1000) i
        union all select 'crowded' union all select 'now') as events
      """;
  private static final String ROOMS =
      """
      insert into room (event_id, state, attendee_link_hash, opened_at, closed_at)
      select event_id, case when event_id like 'old-%' then 'CLOSED' else 'ACTIVE' end,
        'hash of ' || event_id, now(), case when event_id like 'old-%' then now() end
      from event
      """;
  private static final String PEOPLE =
      """
      insert into participant (participant_id, event_id, role, name, link_generation, browser_hash)
      select 'old-' || i, case when i % 2 = 0 then 'crowded' else 'old-' || (i % 1000 + 1) end,
        'ATTENDEE', 'Guest', 0, md5(i::text)
      from generate_series(1, 1000000) i
      union all
      select 'now-' || i, 'now', 'ATTENDEE', 'Guest', 0, md5(i::text)
      from generate_series(1, 1000) i
      """;
  private static final String STAYS =
      """
      insert into attendance (attendance_id, event_id, participant_id, role, joined_at, last_seen_at,
        left_at, is_current, in_lobby, seat_no, attendee_seats)
      select participant_id, event_id, participant_id, role, now(), now(),
        case when event_id <> 'now' then now() end, case when event_id = 'now' then true end, false,
        case when event_id = 'now' then substring(participant_id from 5)::integer end,
        case when event_id = 'now' then 1000 end
      from participant where participant_id like 'old-%' or participant_id like 'now-%'
      """;

  private final JdbcTemplate jdbc;

  ManyStays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void fill() {
    dropIndexes();
    List.of(EVENTS, ROOMS, PEOPLE, STAYS).forEach(jdbc::update);
    makeIndexes();
    jdbc.execute("analyze");
  }

  /** As it was: nothing says where those are who are present. */
  void dropIndexes() {
    jdbc.execute("drop index if exists attendance_present");
    jdbc.execute("drop index if exists participant_from_browser");
  }

  void makeIndexes() {
    INDEXES.forEach(jdbc::execute);
    jdbc.execute("analyze");
  }
}
