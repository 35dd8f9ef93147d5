package io.rostrum.app.person;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What the database keeps of the person who has an address. Attendees give no address, so what they
 * leave is nobody's here; it goes by itself (docs/operations.md).
 */
final class PersonalData {

  /** The participants and claims that are this person. */
  static final String THEIRS =
      " (select p.presenter_id from presenter p where lower(p.email) in (:addresses)"
          + " union select c.claim_id from link_claim c where lower(c.email) in (:addresses)"
          + " union select o.participant_id from participant o"
          + " join event e on e.event_id = o.event_id"
          + " join account a on a.account_id = e.account_id"
          + " where o.role = 'ORGANIZER' and lower(a.owner_email) in (:addresses)) ";

  private static final Map<String, String> QUERIES = queries();

  private final NamedParameterJdbcTemplate jdbc;

  PersonalData(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put(
        "accounts",
        "select account_id, organization, owner_name, owner_email, tasklist_user, plan, time_zone,"
            + " language, country from account where lower(owner_email) in (:addresses)");
    queries.put(
        "accountRequests",
        "select organization, owner_name, owner_email, tasklist_user, plan, time_zone, language,"
            + " country, outcome from account_request where lower(owner_email) in (:addresses)");
    queries.put(
        "invoices",
        "select i.invoice_number, i.organization, i.owner_name, i.issued_at, i.total, i.currency"
            + " from invoice i join account a on a.account_id = i.account_id"
            + " where lower(a.owner_email) in (:addresses)");
    queries.put(
        "presenting",
        "select p.presenter_id, e.title, e.starts_at, p.name, p.email, p.status from presenter p"
            + " join event e on e.event_id = p.event_id where lower(p.email) in (:addresses)");
    queries.put(
        "claims",
        "select claim_id, name, email from link_claim where lower(email) in (:addresses)");
    queries.put(
        "decisions",
        "select decision_id, kind, decided_at, email from management_decision"
            + " where lower(email) in (:addresses) or presenter_id in"
            + THEIRS);
    queries.put(
        "inRooms",
        "select participant_id, event_id, role, name from participant where participant_id in"
            + THEIRS);
    queries.put(
        "stays",
        "select event_id, role, joined_at, left_at, in_lobby from attendance"
            + " where participant_id in"
            + THEIRS);
    queries.put(
        "deeds",
        "select event_id, action, effect, refusal, decided_at from room_change"
            + " where participant_id in"
            + THEIRS);
    queries.put(
        "linkOccurrences",
        "select event_id, kind, device, happened_at from link_occurrence where participant_id in"
            + THEIRS);
    queries.put(
        "mails",
        "select event_id, purpose, status, settled_at from outgoing_mail where recipient in"
            + THEIRS);
    return queries;
  }

  /**
   * @param addresses as {@link io.rostrum.workflows.text.EmailAddress#spellings} has them
   * @return rows by what they are about
   */
  Map<String, List<Map<String, Object>>> of(Set<String> addresses) {
    Map<String, List<Map<String, Object>>> data = new LinkedHashMap<>();
    QUERIES.forEach(
        (name, query) ->
            data.put(
                name,
                jdbc.queryForList(query, Map.of("addresses", addresses)).stream()
                    .map(PersonalData::readable)
                    .toList()));
    return data;
  }

  private static Map<String, Object> readable(Map<String, Object> row) {
    Map<String, Object> readable = new LinkedHashMap<>();
    row.forEach((column, value) -> readable.put(column.toLowerCase(Locale.ROOT), readable(value)));
    return readable;
  }

  private static Object readable(Object value) {
    return switch (value) {
      case null -> null;
      case Timestamp time -> time.toInstant().toString();
      case Number number -> number;
      case Boolean yes -> yes;
      default -> value.toString();
    };
  }
}
