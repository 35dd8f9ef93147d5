package io.rostrum.workflows.management;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.persistence.InsertedOnce;
import io.rostrum.workflows.scheduling.EventDraft;
import io.rostrum.workflows.scheduling.ProblemCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What an organizer decided about a scheduled event; stored before it is carried out. */
@Entity
public class ManagementDecision extends InsertedOnce<String> {

  /** What became of it. */
  enum Outcome {
    CARRIED_OUT,
    NOT_POSSIBLE
  }

  @Id private String decisionId;
  private String eventId;

  @Enumerated(EnumType.STRING)
  private ChangeKind kind;

  private String decidedBy;
  private Instant decidedAt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Enumerated(EnumType.STRING)
  private ProblemCode problem;

  private Instant startsAt;
  private Integer durationMinutes;
  private String timeZone;
  private String title;
  private String description;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Enumerated(EnumType.STRING)
  private AttendeeNames attendeeNames;

  private String reason;
  private String presenterId;
  private String email;

  protected ManagementDecision() {}

  @Override
  public String getId() {
    return decisionId;
  }

  ManagementDecision(
      String decisionId, String eventId, ChangeKind kind, String decidedBy, Instant now) {
    this.decisionId = decisionId;
    this.eventId = eventId;
    this.kind = kind;
    this.decidedBy = decidedBy;
    this.decidedAt = now;
  }

  void move(EventDraft draft) {
    startsAt = draft.startsAt().orElseThrow();
    durationMinutes = draft.durationMinutes();
    timeZone = draft.timeZone().getId();
  }

  void describe(EventDraft draft) {
    title = draft.title();
    description = draft.description();
    language = draft.language();
    attendeeNames = draft.attendeeNames();
  }

  void because(String newReason) {
    reason = newReason;
  }

  void about(String newPresenterId) {
    presenterId = newPresenterId;
  }

  void correctTo(String newEmail) {
    email = newEmail;
  }

  void carriedOut() {
    outcome = Outcome.CARRIED_OUT;
  }

  void notPossible(ProblemCode obstacle) {
    outcome = Outcome.NOT_POSSIBLE;
    problem = obstacle;
  }

  public String decisionId() {
    return decisionId;
  }

  public String eventId() {
    return eventId;
  }

  public ChangeKind kind() {
    return kind;
  }

  /** The Tasklist user who decided. */
  public String decidedBy() {
    return decidedBy;
  }

  /** Empty until it is carried out or turns out to be impossible. */
  Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** What was in the way; empty unless it turned out to be impossible. */
  public Optional<ProblemCode> problem() {
    return Optional.ofNullable(problem);
  }

  /** The new start of a {@link ChangeKind#RESCHEDULE}. */
  Instant startsAt() {
    return startsAt;
  }

  Duration duration() {
    return Duration.ofMinutes(durationMinutes);
  }

  ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  Language language() {
    return language;
  }

  AttendeeNames attendeeNames() {
    return attendeeNames;
  }

  String reason() {
    return reason;
  }

  String presenterId() {
    return presenterId;
  }

  /** The right address, of a {@link ChangeKind#CORRECT_ADDRESS}. */
  String email() {
    return email;
  }
}
