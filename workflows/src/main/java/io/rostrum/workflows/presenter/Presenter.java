package io.rostrum.workflows.presenter;

import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.Optional;

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

  protected Presenter() {}

  @Override
  public String getId() {
    return presenterId;
  }

  /**
   * @param position 1 for the first presenter of the event; part of the id, and the order of lists
   */
  public Presenter(String eventId, int position, String name, String email) {
    this.presenterId = eventId + "-presenter-" + position;
    this.eventId = eventId;
    this.name = name;
    this.email = email;
    this.listPosition = position;
    this.status = PresenterStatus.NAMED;
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

  void become(PresenterStatus next) {
    status = next;
  }

  /** Starts this presenter's process; sent twice, it starts one. */
  public ProcessMessage invitation(String title) {
    return new ProcessMessage(
        MessageNames.PRESENTER_INVITED,
        presenterId,
        "invited-" + presenterId,
        Map.of("eventId", eventId, "presenterId", presenterId, "title", title, "occasion", ""));
  }
}
