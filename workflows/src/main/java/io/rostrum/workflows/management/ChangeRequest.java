package io.rostrum.workflows.management;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.EventRequest.RequestedPresenter;
import io.rostrum.workflows.scheduling.FormFields;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an organizer typed into the form <em>Manage event</em>, as it came. Reading it never throws.
 */
public record ChangeRequest(FormFields fields) {
  /** The fields of the form; {@code presenters} is a list of {@code name} and {@code email}. */
  public static final Set<String> FIELDS =
      Set.of(
          "kind",
          "startsAt",
          "timeZone",
          "durationMinutes",
          "title",
          "description",
          "language",
          "attendeeNames",
          "presenters",
          "presenter",
          "restored",
          "reminded",
          "email",
          "reason");

  /** Stands for everybody in the list of those who can be reminded. */
  static final String ALL = "ALL";

  /**
   * @param change the process variable that the form wrote, whatever it is
   */
  public static ChangeRequest of(Object change) {
    return new ChangeRequest(FormFields.of(change));
  }

  /** What the form starts with: the event as it is, and nothing decided. */
  static ChangeRequest of(Event event, Account account) {
    var values = new HashMap<>(described(event, account));
    values.put("reminded", ALL);
    return of(FormFields.of(values).only(FIELDS));
  }

  Optional<ChangeKind> kind() {
    return ChangeKind.ofName(fields.line("kind"));
  }

  /** Whom the change concerns: a presenter's id, {@link #ALL}, or whatever was typed. */
  String presenterId() {
    return kind().map(kind -> fields.line(whom(kind))).orElse("");
  }

  /** The field that says whom a change concerns. */
  static String whom(ChangeKind kind) {
    return switch (kind) {
      case RESTORE -> "restored";
      case REMIND_NOW -> "reminded";
      default -> "presenter";
    };
  }

  String email() {
    return fields.address("email");
  }

  String reason() {
    return fields.text("reason");
  }

  List<RequestedPresenter> presenters() {
    return fields.presenters("presenters");
  }

  /**
   * The event as it would be requested with some of the typed fields in place of its own. A field
   * that was not sent stays as it is.
   */
  EventRequest over(Event event, Account account, Set<String> changed) {
    var values = new HashMap<>(described(event, account));
    changed.stream()
        .filter(field -> fields.values().get(field) != null)
        .forEach(field -> values.put(field, fields.values().get(field)));
    return EventRequest.of(values);
  }

  /** What the form knows of it, as a process variable. */
  public Map<String, Object> asVariable() {
    return fields.only(FIELDS);
  }

  private static Map<String, Object> described(Event event, Account account) {
    LocalDateTime start = LocalDateTime.ofInstant(event.startsAt(), event.timeZone());
    return Map.of(
        "title", event.title(),
        "type", event.type().code(),
        "startsAt", start.toString(),
        // The list of zones is short; the account's own stands in it under this name.
        "timeZone",
            event.timeZone().equals(account.timeZone()) ? "account" : event.timeZone().getId(),
        "durationMinutes", event.duration().toMinutes(),
        "description", event.description(),
        "language", event.language().code(),
        "attendeeNames", event.attendeeNames().code());
  }
}
