package io.rostrum.app.retention;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What is not kept, in the order in which it goes: a row after those that refer to it. */
final class RetentionRules {
  private static final Function<RetentionSettings, Duration> MARKERS = RetentionSettings::markers;
  private static final Function<RetentionSettings, Duration> ATTENDANCE =
      RetentionSettings::attendance;
  private static final Function<RetentionSettings, Duration> PEOPLE = RetentionSettings::people;
  private static final Function<RetentionSettings, Duration> REQUESTS = RetentionSettings::requests;

  /** Its room was closed for good, and its process has come to its end. */
  private static final String EVENT_IS_OVER =
      "exists (select 1 from room r join event e on e.event_id = r.event_id"
          + " where r.event_id = t.event_id and r.state = 'CLOSED' and r.closed_at < ?"
          + " and e.status in ('CONCLUDED', 'CANCELLED', 'NOT_HELD'))";

  /** Nobody is told of it any more. */
  private static final RetentionRule ROOM_NEWS =
      new RetentionRule(
          "room_news",
          List.of("event_id", "revision"),
          RetentionSettings::roomNews,
          "exists (select 1 from room r where r.event_id = t.event_id and r.state = 'CLOSED'"
              + " and r.closed_at < ?)");

  /** A change that is asked again so late is refused by its deadline. */
  private static final RetentionRule DECIDED_CHANGES =
      new RetentionRule("room_change", List.of("change_id"), MARKERS, "t.decided_at < ?");

  private static final RetentionRule EVENT_MAILS =
      new RetentionRule("outgoing_mail", List.of("message_id"), MARKERS, EVENT_IS_OVER);

  private static final RetentionRule OTHER_MAILS =
      new RetentionRule(
          "outgoing_mail",
          List.of("message_id"),
          REQUESTS,
          "t.settled_at < ? and not exists (select 1 from event e where e.event_id = t.event_id)");

  private static final RetentionRule REMINDERS =
      new RetentionRule(
          "event_reminder", List.of("event_id", "minutes_before"), MARKERS, EVENT_IS_OVER);

  private static final RetentionRule EVENT_VERSIONS =
      new RetentionRule(
          "event_version", List.of("event_id", "schedule_revision"), MARKERS, EVENT_IS_OVER);

  private static final RetentionRule LINK_OCCURRENCES =
      new RetentionRule("link_occurrence", List.of("change_id"), MARKERS, EVENT_IS_OVER);

  private static final RetentionRule LINK_CODES =
      new RetentionRule(
          "link_code",
          List.of("participant_id"),
          MARKERS,
          "exists (select 1 from participant p join room r on r.event_id = p.event_id"
              + " where p.participant_id = t.participant_id and r.state = 'CLOSED'"
              + " and r.closed_at < ?)");

  private static final RetentionRule LINK_CLAIMS =
      new RetentionRule(
          "link_claim",
          List.of("claim_id"),
          MARKERS,
          "exists (select 1 from presenter_link l join room r on r.event_id = l.event_id"
              + " where l.presenter_id = t.presenter_id and r.state = 'CLOSED'"
              + " and r.closed_at < ?)");

  private static final RetentionRule PRESENTER_LINKS =
      new RetentionRule(
          "presenter_link",
          List.of("presenter_id"),
          MARKERS,
          EVENT_IS_OVER
              + " and not exists (select 1 from link_claim c where c.presenter_id = t.presenter_id)");

  private static final RetentionRule STAYS =
      new RetentionRule("attendance", List.of("attendance_id"), ATTENDANCE, EVENT_IS_OVER);

  private static final String HOLDS_NOTHING =
      " and not exists (select 1 from attendance a where a.participant_id = t.participant_id)"
          + " and not exists (select 1 from media_slot s where s.participant_id = t.participant_id)"
          + " and not exists (select 1 from media_wait w where w.participant_id = t.participant_id)"
          + " and not exists"
          + " (select 1 from presenter_seat s where s.participant_id = t.participant_id)";

  private static final RetentionRule ATTENDEES =
      new RetentionRule(
          "participant",
          List.of("participant_id"),
          ATTENDANCE,
          "t.role = 'ATTENDEE' and " + EVENT_IS_OVER + HOLDS_NOTHING);

  private static final RetentionRule PRESENTER_SEATS =
      new RetentionRule("presenter_seat", List.of("event_id", "seat_no"), PEOPLE, EVENT_IS_OVER);

  private static final RetentionRule PARTICIPANTS =
      new RetentionRule(
          "participant", List.of("participant_id"), PEOPLE, EVENT_IS_OVER + HOLDS_NOTHING);

  private static final RetentionRule PRESENTERS =
      new RetentionRule("presenter", List.of("presenter_id"), PEOPLE, EVENT_IS_OVER);

  private static final RetentionRule DECISIONS =
      new RetentionRule("management_decision", List.of("decision_id"), PEOPLE, EVENT_IS_OVER);

  /** Whom the seat of which is to be free is gone: nobody gives it up. */
  private static final RetentionRule SEAT_RELEASES =
      new RetentionRule(
          "seat_release",
          List.of("participant_id"),
          PEOPLE,
          "exists (select 1 from participant p join room r on r.event_id = p.event_id"
              + " where p.participant_id = t.participant_id and r.state = 'CLOSED'"
              + " and r.closed_at < ?)");

  private static final String NO_OPEN_EVENT =
      " and not exists (select 1 from event e where e.event_id = t.process_instance_key"
          + " and e.status in ('SCHEDULED', 'HELD'))";

  /** All of an instance or none: of one that goes on each task counts once, however old. */
  private static final RetentionRule CHECKED_TASKS =
      new RetentionRule(
          "checked_task",
          List.of("task_key"),
          REQUESTS,
          "not exists (select 1 from checked_task c"
              + " where c.process_instance_key = t.process_instance_key and c.checked_at >= ?)"
              + NO_OPEN_EVENT);

  private static final RetentionRule PROCESS_OWNERS =
      new RetentionRule(
          "process_owner",
          List.of("process_instance_key"),
          REQUESTS,
          "t.noted_at < ? and not exists (select 1 from checked_task c"
              + " where c.process_instance_key = t.process_instance_key)"
              + NO_OPEN_EVENT);

  private static final RetentionRule SAVED_SETTINGS =
      new RetentionRule("account_change", List.of("change_id"), REQUESTS, "t.noted_at < ?");

  private static final RetentionRule DECIDED_ACCOUNT_REQUESTS =
      new RetentionRule(
          "account_request",
          List.of("process_instance_key"),
          MARKERS,
          "t.outcome is not null and t.noted_at < ?");

  private static final RetentionRule ACCOUNT_REQUESTS =
      new RetentionRule(
          "account_request", List.of("process_instance_key"), REQUESTS, "t.noted_at < ?");

  private static final RetentionRule SEATS_NOT_BOUGHT =
      new RetentionRule(
          "seat_purchase",
          List.of("purchase_id"),
          REQUESTS,
          "t.usable_until < ?"
              + " and not exists (select 1 from seat_batch b where b.batch_id = t.purchase_id)");

  private static final RetentionRule PLAN_CHANGES =
      new RetentionRule("plan_change", List.of("change_id"), REQUESTS, "t.usable_until < ?");

  private static final RetentionRule BEGINNINGS =
      new RetentionRule(
          "beginning",
          List.of("process_instance_key"),
          RetentionSettings::instances,
          "t.noted_at < ? and t.process_instance_key <> 'earlier'");

  static final List<RetentionRule> ALL =
      List.of(
          ROOM_NEWS,
          DECIDED_CHANGES,
          EVENT_MAILS,
          OTHER_MAILS,
          REMINDERS,
          EVENT_VERSIONS,
          LINK_OCCURRENCES,
          LINK_CODES,
          LINK_CLAIMS,
          PRESENTER_LINKS,
          STAYS,
          ATTENDEES,
          SEAT_RELEASES,
          PRESENTER_SEATS,
          PARTICIPANTS,
          PRESENTERS,
          DECISIONS,
          CHECKED_TASKS,
          PROCESS_OWNERS,
          BEGINNINGS,
          SAVED_SETTINGS,
          DECIDED_ACCOUNT_REQUESTS,
          ACCOUNT_REQUESTS,
          SEATS_NOT_BOUGHT,
          PLAN_CHANGES);

  private RetentionRules() {}
}
