package io.rostrum.workflows.room;

import java.time.Instant;

/**
 * One change that somebody asks for in a room; at the same time the variables of {@code
 * room-change}.
 *
 * @param changeId made by whoever asks, so that asking twice is one change
 * @param participantId who asks
 * @param targetId whom it is about; the same person unless it is about somebody else
 * @param browserHash the SHA-256 of the secret in the asking browser
 * @param device roughly what is asked from, for people, for example "Firefox, Android"; may be
 *     empty
 * @param proof of the link or the code that it is asked with, where it takes one; else empty
 * @param deadline when whoever asks gives up; decided later, it is refused
 */
public record RoomChange(
    String changeId,
    String eventId,
    String participantId,
    String targetId,
    RoomAction action,
    String browserHash,
    String device,
    String proof,
    Instant deadline) {

  /** A change that takes neither link nor code. */
  public RoomChange(
      String changeId,
      String eventId,
      String participantId,
      String targetId,
      RoomAction action,
      String browserHash,
      Instant deadline) {
    this(changeId, eventId, participantId, targetId, action, browserHash, "", "", deadline);
  }

  /** A change that is about whoever asks. */
  public RoomChange(
      String changeId,
      String eventId,
      String participantId,
      RoomAction action,
      String browserHash,
      Instant deadline) {
    this(changeId, eventId, participantId, participantId, action, browserHash, deadline);
  }

  /** The same, asked with a link or a code. */
  public RoomChange with(LinkUse use) {
    return new RoomChange(
        changeId,
        eventId,
        participantId,
        targetId,
        action,
        browserHash,
        use.device(),
        use.proof(),
        deadline);
  }

  boolean isAboutSomebodyElse() {
    return !targetId.equals(participantId);
  }
}
