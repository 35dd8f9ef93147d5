package io.rostrum.workflows.presenter;

import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Somebody the organizer lets present at one event (R5). */
@Entity
public class Presenter extends InsertedOnce<String> {

  @Id private String presenterId;
  private String eventId;
  private String name;
  private String email;
  private int listPosition;

  @Enumerated(EnumType.STRING)
  private PresenterStatus status;

  private String decisionId;

  @Column(name = "round_no")
  private int round;

  private int linkGeneration;

  // Null unless they lost their place in the room.
  private String lostBy;

  // Null until they first wait.
  private Long waitingNo;

  protected Presenter() {}

  @Override
  public String getId() {
    return presenterId;
  }

  /**
   * @param position 1 for the first presenter of the event; part of the id, and the order of lists
   */
  public Presenter(String eventId, int position, String name, String email) {
    this.presenterId = idOf(eventId, position);
    this.eventId = eventId;
    this.name = name;
    this.email = email;
    this.listPosition = position;
    this.status = PresenterStatus.NAMED;
    this.round = 1;
  }

  /**
   * Somebody named after the event was scheduled.
   *
   * @param decisionId the organizer's decision that named them
   */
  public Presenter(String eventId, int position, String name, String email, String decisionId) {
    this(eventId, position, name, email);
    this.decisionId = decisionId;
  }

  /** The id of the presenter with a position at an event. */
  public static String idOf(String eventId, int position) {
    return eventId + "-presenter-" + position;
  }

  public String presenterId() {
    return presenterId;
  }

  public String eventId() {
    return eventId;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  /** The decision that named them; empty for those of the first schedule. */
  public Optional<String> decisionId() {
    return Optional.ofNullable(decisionId);
  }

  public int listPosition() {
    return listPosition;
  }

  public PresenterStatus status() {
    return status;
  }

  /**
   * Which time it is that they are made a presenter, from 1: rights that were taken back can be
   * given again, and each time has a process of its own.
   */
  public int round() {
    return round;
  }

  /** What messages about this time alone are keyed by; no other time's process receives them. */
  public String placeId() {
    return placeId(round);
  }

  // The first is plain: processes that run since an earlier version know no other.
  String placeId(int ofRound) {
    return ofRound == 1 ? presenterId : presenterId + "-round-" + ofRound;
  }

  /** Tells the mails of this time from those of an earlier one; empty the first time. */
  public String occasion() {
    return round == 1 ? "" : "round-" + round;
  }

  /** Whether they waited for the seat that they hold, or still wait. */
  public boolean hasWaited() {
    return waitingNo != null;
  }

  /** The generation of the next link where they have none: an earlier one never comes back. */
  int linkGeneration() {
    return linkGeneration;
  }

  /** Whether a token is of a link that this presenter had, and that opens nothing any more. */
  public boolean hadLink(String token, RoomLinks links) {
    return IntStream.range(0, linkGeneration)
        .anyMatch(generation -> links.isPersonal(token, eventId, presenterId, generation));
  }

  void linkDied(int generation) {
    linkGeneration = Math.max(linkGeneration, generation + 1);
  }

  /** The address that an organizer gave for a wrong one. */
  void correct(String newEmail) {
    email = newEmail;
  }

  void become(PresenterStatus next) {
    status = next;
  }

  /**
   * They present no more, and wait for no seat (R6).
   *
   * @param changeId the change in the room that did it; empty if it was not in the room
   */
  void lose(Optional<String> changeId) {
    become(PresenterStatus.TAKEN_BACK);
    lostBy = changeId.orElse(null);
  }

  /** The change in the room by which they lost their place; empty if it was not in the room. */
  public Optional<String> lostBy() {
    return Optional.ofNullable(lostBy);
  }

  void waitInLine(long number) {
    become(PresenterStatus.WAITING);
    waitingNo = number;
  }

  void beginAnew() {
    become(PresenterStatus.NAMED);
    waitingNo = null;
    lostBy = null;
    round++;
  }

  /** Starts this presenter's process; sent twice, it starts one. */
  public ProcessMessage invitation(String title) {
    return new ProcessMessage(
        MessageNames.PRESENTER_INVITED,
        presenterId,
        "invited-" + placeId(),
        Map.of(
            "eventId", eventId,
            "presenterId", presenterId,
            "title", title,
            "occasion", "",
            "round", round));
  }
}
