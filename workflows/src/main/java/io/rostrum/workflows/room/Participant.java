package io.rostrum.workflows.room;

import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Somebody who may be in a room. The organizer and presenters come by a personal link that is bound
 * to the first browser it is entered from; an attendee is known by the browser alone.
 */
@Entity
public class Participant extends InsertedOnce<String> {
  /** What no browser's secret hashes to: an attendee is known by a browser, or by none any more. */
  private static final String NO_BROWSER = "-";

  @Id private String participantId;
  private String eventId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String name;
  @Embedded private PersonalLink link = new PersonalLink();
  private boolean hasMailbox;
  private String browserHash;
  private Instant handRaisedAt;
  private Instant removedAt;
  private Instant admittedAt;

  protected Participant() {}

  @Override
  public String getId() {
    return participantId;
  }

  private Participant(String participantId, String eventId, Role role, String name) {
    this.participantId = participantId;
    this.eventId = eventId;
    this.role = role;
    this.name = name;
  }

  public static Participant organizer(String eventId, String name, RoomLinks links) {
    return new Participant(organizerOf(eventId), eventId, Role.ORGANIZER, name).linked(links);
  }

  /** The participant id of an event's organizer. */
  public static String organizerOf(String eventId) {
    return eventId + "-organizer";
  }

  public static Participant presenter(
      String eventId, String presenterId, String name, RoomLinks links) {
    return presenter(eventId, presenterId, name, 0, links);
  }

  /**
   * @param generation of the link; higher than that of every link this person was given before
   */
  public static Participant presenter(
      String eventId, String presenterId, String name, int generation, RoomLinks links) {
    var presenter = new Participant(presenterId, eventId, Role.PRESENTER, name);
    presenter.link.beginAt(generation);
    return presenter.linked(links);
  }

  public static Participant attendee(
      String eventId, String participantId, String name, String browserHash) {
    var attendee = new Participant(participantId, eventId, Role.ATTENDEE, name);
    attendee.browserHash = browserHash;
    return attendee;
  }

  private Participant linked(RoomLinks links) {
    link.give(this, links);
    hasMailbox = true;
    return this;
  }

  public String participantId() {
    return participantId;
  }

  public String eventId() {
    return eventId;
  }

  public Role role() {
    return role;
  }

  public String name() {
    return name;
  }

  /**
   * Counts the links this person was given: the newest, which mails carry. An earlier one opens
   * nothing any more, or not once the newest was entered.
   */
  public int linkGeneration() {
    return link.newestGeneration();
  }

  PersonalLink link() {
    return link;
  }

  /** The SHA-256 of the token of the link that opens the room for this person, if one does. */
  public Optional<String> linkHash() {
    return link.hash();
  }

  /** The SHA-256 that is stored of the link that a token is of, if that is this person's. */
  public Optional<String> linkHash(String token, RoomLinks links) {
    return link.hashOf(token, this, links);
  }

  /** Whether a token is of a link that this person has, or had. */
  public boolean hadLink(String token, RoomLinks links) {
    return hasMailbox
        && IntStream.rangeClosed(0, link.newestGeneration())
            .anyMatch(generation -> links.isPersonal(token, eventId, participantId, generation));
  }

  /** Whether this person was invited by mail, and can be sent a new link or a code. */
  public boolean hasMailbox() {
    return hasMailbox;
  }

  /** The SHA-256 of the secret in the browser this person entered from, once they did. */
  public Optional<String> browserHash() {
    return Optional.ofNullable(browserHash);
  }

  public boolean isSameAs(Participant other) {
    return participantId.equals(other.participantId);
  }

  /** Whether this is the browser that the person entered from. */
  public boolean isAt(String otherBrowserHash) {
    return browserHash != null && LinkTokens.same(browserHash, otherBrowserHash);
  }

  /**
   * Takes the presenter rights from whoever has them (R6); the link opens nothing any more.
   *
   * @return false if the person never entered: there is nobody who could go on as an attendee
   */
  public boolean becomeAttendee() {
    if (browserHash == null) {
      return false;
    }
    role = Role.ATTENDEE;
    link.take();
    return true;
  }

  /**
   * Gives presenter rights to somebody who is in the room or was (R5), and with them a link of
   * their own; whoever was sent out may come in again by it.
   */
  void becomePresenter(RoomLinks links) {
    role = Role.PRESENTER;
    removedAt = null;
    renewLink(links);
  }

  /** The link so far opens nothing any more. */
  void renewLink(RoomLinks links) {
    link.giveNext(this, links);
  }

  /** Since when this person has a hand raised. */
  public Optional<Instant> handRaisedAt() {
    return Optional.ofNullable(handRaisedAt);
  }

  /** A hand that is up already keeps its turn. */
  void raiseHand(Instant now) {
    handRaisedAt = handRaisedAt == null ? now : handRaisedAt;
  }

  void lowerHand() {
    handRaisedAt = null;
  }

  /** Whether this person was sent out for good. */
  public boolean isRemoved() {
    return removedAt != null;
  }

  void remove(Instant now) {
    removedAt = now;
  }

  /**
   * Whether this person was in the room, or was let in: a locked entrance does not keep them out.
   */
  public boolean isAdmitted() {
    return admittedAt != null;
  }

  void admit(Instant now) {
    admittedAt = admittedAt == null ? now : admittedAt;
  }

  void rename(String newName) {
    name = newName;
  }

  void bindTo(String newBrowserHash) {
    browserHash = newBrowserHash;
  }

  /** Whoever entered by the link so far is not known by their browser any more. */
  void unbind() {
    browserHash = role == Role.ATTENDEE ? NO_BROWSER : null;
  }
}
