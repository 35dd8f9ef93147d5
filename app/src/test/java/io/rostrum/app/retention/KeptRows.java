package io.rostrum.app.retention;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of every table that grows, of one event and of the process instances around it. */
public final class KeptRows {
  private final JdbcTemplate jdbc;

  public KeptRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param id of the event, and the start of every other id
   * @param status of the event
   * @param at when all of it happened; the room is closed since if the event is over
   */
  public void fill(String id, String status, Instant at) {
    Timestamp time = Timestamp.from(at);
    boolean isOver = !status.equals("SCHEDULED");
    put(
        "event (event_id, account_id, title, event_type, starts_at, duration_minutes, time_zone,"
            + " description, language, status, schedule_revision, scheduled_at, schedule_changed_at,"
            + " presenter_seats, extra_presenter_seats, attendee_seats, cameras, microphones,"
            + " longest_duration_minutes)",
        id,
        "account-demo",
        "Title",
        "WEBINAR",
        time,
        60,
        "Europe/Paris",
        "",
        "EN",
        status,
        0,
        time,
        time,
        3,
        0,
        10,
        8,
        8,
        90);
    put(
        "room (event_id, state, attendee_link_hash, closed_at)",
        id,
        isOver ? "CLOSED" : "WAITING",
        "room of " + id,
        isOver ? time : null);
    put("event_reminder (event_id, minutes_before)", id, 60);
    put(
        "event_version (event_id, schedule_revision, title, starts_at, duration_minutes, time_zone,"
            + " description, language, attendee_names)",
        id,
        0,
        "Title",
        time,
        60,
        "Europe/Paris",
        "",
        "EN",
        "INITIALS");
    fillPeople(id, time);
    fillLinks(id, time);
    fillProcesses(id, time);
  }

  private void fillPeople(String id, Timestamp time) {
    String people =
        "participant (participant_id, event_id, role, name, link_generation, link_hash,"
            + " browser_hash)";
    put(people, id + "-ann", id, "PRESENTER", "Ann", 0, "link of " + id, "browser");
    put(people, id + "-bob", id, "ATTENDEE", "Bob", 0, null, "browser");
    put(
        "presenter (presenter_id, event_id, name, email, list_position, status)",
        id + "-ann",
        id,
        "Ann",
        "Ann@example.org",
        1,
        "SEATED");
    put(
        "presenter_seat (event_id, seat_no, participant_id, role, presenter_seats, seated_at)",
        id,
        1,
        id + "-ann",
        "PRESENTER",
        3,
        time);
    put("seat_release (participant_id, account_id)", id + "-ann", "account-demo");
    String stays =
        "attendance (attendance_id, event_id, participant_id, role, joined_at, last_seen_at,"
            + " left_at)";
    put(stays, id + "-1", id, id + "-ann", "PRESENTER", time, time, time);
    put(stays, id + "-2", id, id + "-bob", "ATTENDEE", time, time, time);
    put(
        "management_decision (decision_id, event_id, kind, decided_by, decided_at, email)",
        id + "-decision",
        id,
        "CORRECT_ADDRESS",
        "demo",
        time,
        "ann@example.org");
  }

  private void fillLinks(String id, Timestamp time) {
    put(
        "room_news (event_id, revision, action, effect, participant_id, target_id, happened_at,"
            + " device)",
        id,
        1,
        "ENTER",
        "LINK_TRIED",
        id + "-ann",
        id + "-ann",
        time,
        "Firefox on Linux");
    put(
        "room_change (change_id, event_id, participant_id, target_id, action, effect, decided_at)",
        id + "-change",
        id,
        id + "-ann",
        id + "-ann",
        "ENTER",
        "ENTERED",
        time);
    put(
        "link_code (participant_id, code_number, proof, usable_until, tries_left)",
        id + "-ann",
        1,
        "proof",
        time,
        5);
    put(
        "link_occurrence (change_id, event_id, participant_id, kind, link_generation, code_number,"
            + " browser_hash, device, suspends, happened_at)",
        id + "-tried",
        id,
        id + "-ann",
        "TRIED",
        0,
        0,
        "browser",
        "Firefox on Linux",
        false,
        time);
    put(
        "presenter_link (presenter_id, event_id, list_position, decision_id, link_hash, status)",
        id + "-link",
        id,
        2,
        id + "-decision",
        "presenter link of " + id,
        "OPEN");
    put(
        "link_claim (claim_id, presenter_id, name, email)",
        id + "-claim",
        id + "-link",
        "Ann",
        "ann@example.org");
  }

  private void fillProcesses(String id, Timestamp time) {
    String mails =
        "outgoing_mail (message_id, event_id, purpose, occasion, schedule_revision, recipient,"
            + " status, settled_at)";
    put(mails, id + "-mail", id, "INVITATION", "", 0, id + "-ann", "SENT", time);
    put(mails, id + "-other", id + "-other", "WELCOME", "", 0, "owner", "SENT", time);
    put("beginning (process_instance_key, noted_at)", id, time);
    String owners = "process_owner (process_instance_key, account_id, noted_at)";
    put(owners, id, "account-demo", time);
    put(owners, id + "-other", "account-demo", time);
    String tasks =
        "checked_task (task_key, process_instance_key, element_id, checked_by, completed_by,"
            + " by_owner, checked_at)";
    put(tasks, id + "-task", id, "Task", id + "-step", "demo", true, time);
    put(tasks, id + "-task-2", id + "-other", "Task", id + "-step-2", "demo", true, time);
    put("account_change (change_id, outcome, noted_at)", id + "-saved", "SAVED", time);
    put(
        "account_request (process_instance_key, organization, owner_name, owner_email,"
            + " tasklist_user, plan, country, language, time_zone, billing_period, outcome,"
            + " noted_at)",
        id + "-request",
        "House",
        "Ann",
        "ann@example.org",
        "ann",
        "live",
        "FR",
        "EN",
        "Europe/Paris",
        "MONTH",
        "DISCARDED",
        time);
    String quote =
        " account_id, quote_number, quoted_cycle, quoted_days_left, quoted_cycle_days, quoted_plan,"
            + " quoted_unit_price, quoted_net, quoted_tax_rate, quoted_currency, code_number, proof,"
            + " usable_until, tries_left)";
    put(
        "seat_purchase (purchase_id, seats," + quote,
        id + "-seats",
        2,
        "account-demo",
        id.hashCode(),
        1,
        1,
        30,
        "live",
        1,
        1,
        0,
        "EUR",
        1,
        "proof",
        time,
        5);
    put(
        "plan_change (change_id, new_plan, timing," + quote,
        id + "-plan",
        "free",
        "AT_ONCE",
        "account-demo",
        id.hashCode(),
        1,
        1,
        30,
        "live",
        1,
        1,
        0,
        "EUR",
        1,
        "proof",
        time,
        5);
  }

  private void put(String tableAndColumns, Object... values) {
    String marks = "?" + ", ?".repeat(values.length - 1);
    jdbc.update("insert into %s values (%s)".formatted(tableAndColumns, marks), values);
  }
}
