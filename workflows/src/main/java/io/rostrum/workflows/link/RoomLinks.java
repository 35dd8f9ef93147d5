package io.rostrum.workflows.link;

import java.net.URI;

/** The addresses that people open: a personal one each, and one for all attendees of an event. */
public final class RoomLinks {
  private final URI publicAddress;
  private final LinkTokens tokens;

  /**
   * @param publicAddress where people reach the room, for example {@code https://events.example}
   */
  public RoomLinks(URI publicAddress, LinkTokens tokens) {
    if (!publicAddress.getPath().matches("/?")) {
      throw new IllegalArgumentException(
          "rostrum.public-address has a path, but Rostrum needs a host of its own: "
              + publicAddress);
    }
    this.publicAddress = publicAddress;
    this.tokens = tokens;
  }

  /** Where people reach the room; every link begins with it. */
  public URI publicAddress() {
    return publicAddress;
  }

  /** The personal link of an organizer or a presenter. */
  public URI personal(String eventId, String participantId, int generation) {
    String token = tokens.token(eventId, participantId, generation);
    return publicAddress.resolve("/join/" + eventId + "/" + token);
  }

  /** The link that an organizer passes on to everybody who may attend. */
  public URI attendees(String eventId) {
    return personal(eventId, attendeesOf(eventId), 0);
  }

  /** The hash to store for the attendees' link of an event. */
  public String attendeesHash(String eventId) {
    return personalHash(eventId, attendeesOf(eventId), 0);
  }

  /** The hash to store for somebody's personal link. */
  public String personalHash(String eventId, String participantId, int generation) {
    return LinkTokens.hash(tokens.token(eventId, participantId, generation));
  }

  /** Whether a token is that of somebody's personal link. */
  public boolean isPersonal(String token, String eventId, String participantId, int generation) {
    return tokens.isToken(token, eventId, participantId, generation);
  }

  /** Whether a token is that of the link for all attendees of an event. */
  public boolean isAttendees(String token, String eventId) {
    return isPersonal(token, eventId, attendeesOf(eventId), 0);
  }

  private static String attendeesOf(String eventId) {
    return eventId + "-attendees";
  }
}
