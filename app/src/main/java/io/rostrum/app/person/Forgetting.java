package io.rostrum.app.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes somebody's name and address out of what is kept of events that are over. The rows stay, so
 * that every figure does; they are nobody's any more.
 */
final class Forgetting {
  static final String NOBODY = "…";
  static final String NOWHERE = "deleted@example.invalid";

  private static final String IS_OVER =
      " (select event_id from event where status in ('CONCLUDED', 'CANCELLED', 'NOT_HELD')) ";

  /** Whom the person was at events that are over; asked before their address is gone. */
  private static final String PAST =
      "select participant_id from participant where event_id in"
          + IS_OVER
          + "and role <> 'ORGANIZER' and participant_id in"
          + PersonalData.THEIRS
          + "union select presenter_id from presenter where event_id in"
          + IS_OVER
          + "and lower(email) in (:addresses) union select c.claim_id from link_claim c"
          + " join presenter_link l on l.presenter_id = c.presenter_id where l.event_id in"
          + IS_OVER
          + "and lower(c.email) in (:addresses)";

  private static final Map<String, String> STEPS = steps();

  private static final Map<String, String> LEFT =
      Map.of(
          "accounts: the contract goes on; another owner's name and address can be set there",
          "select count(*) from account where lower(owner_email) in (:addresses)",
          "invoices: the law asks for them",
          "select count(*) from invoice i join account a on a.account_id = i.account_id"
              + " where lower(a.owner_email) in (:addresses)",
          "account requests that wait for their code: they end by themselves",
          "select count(*) from account_request"
              + " where lower(owner_email) in (:addresses) and outcome is null",
          "events to come or not concluded yet: take the presenter back first, and ask again when"
              + " they are over",
          "select count(*) from presenter where lower(email) in (:addresses) and event_id not in"
              + IS_OVER);

  private final NamedParameterJdbcTemplate jdbc;
  private final TransactionOperations transactions;

  Forgetting(NamedParameterJdbcTemplate jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  private static Map<String, String> steps() {
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put(
        "participant", "update participant set name = :nobody where participant_id in (:ids)");
    steps.put(
        "link_occurrence",
        "update link_occurrence set device = '', browser_hash = '' where participant_id in (:ids)");
    steps.put(
        "room_news", "update room_news set device = '' where device <> '' and target_id in (:ids)");
    steps.put(
        "link_claim",
        "update link_claim set name = :nobody, email = :nowhere where claim_id in (:ids)");
    steps.put(
        "management_decision",
        "update management_decision set email = :nowhere"
            + " where lower(email) in (:addresses) and event_id in"
            + IS_OVER);
    steps.put(
        "presenter",
        "update presenter set name = :nobody, email = :nowhere where presenter_id in (:ids)");
    steps.put(
        "account_request",
        "update account_request set owner_name = :nobody, owner_email = :nowhere,"
            + " organization = :nobody, tasklist_user = :nobody"
            + " where lower(owner_email) in (:addresses) and outcome is not null");
    return steps;
  }

  /**
   * What is done.
   *
   * @param changed rows that the person's name and address were taken out of, by table
   * @param left rows that still have them, by what they are and what can be done
   */
  record Outcome(Map<String, Integer> changed, Map<String, Integer> left) {}

  /**
   * @param addresses as {@link io.rostrum.workflows.text.EmailAddress#spellings} has them
   * @param really false to see only what would be done
   */
  Outcome forget(Set<String> addresses, boolean really) {
    return transactions.execute(
        transaction -> {
          Outcome outcome = forget(addresses);
          if (!really) {
            transaction.setRollbackOnly();
          }
          return outcome;
        });
  }

  private Outcome forget(Set<String> addresses) {
    List<String> ids = jdbc.queryForList(PAST, Map.of("addresses", addresses), String.class);
    Map<String, Object> parameters =
        Map.of(
            "addresses", addresses,
            "nobody", NOBODY,
            "nowhere", NOWHERE,
            "ids", ids.isEmpty() ? List.of("") : ids);
    Map<String, Integer> changed = new LinkedHashMap<>();
    STEPS.forEach((table, step) -> changed.put(table, jdbc.update(step, parameters)));
    Map<String, Integer> left = new LinkedHashMap<>();
    LEFT.forEach(
        (what, query) -> {
          int rows = jdbc.queryForObject(query, Map.of("addresses", addresses), Integer.class);
          if (rows > 0) {
            left.put(what, rows);
          }
        });
    return new Outcome(changed, left);
  }
}
