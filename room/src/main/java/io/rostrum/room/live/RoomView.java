package io.rostrum.room.live;

import io.rostrum.media.Feed;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.room.RoomState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A room as one person sees it: the snapshot that the API answers and live updates carry. What does
 * not concern this person is null.
 *
 * @param openedAt since when the event is going on
 * @param ending when the event ends, for those who run it while it goes on
 * @param now the server's time, by which pages set theirs
 * @param media the cameras and microphones, for those who may use them
 * @param presenterSeats for those who run the room
 * @param lobby who waits to come in, for those who run the room
 * @param canReopenUntil until when a room can be opened again that the clock closed before the end
 * @param closesAt when the open room closes if none of those who may run it comes back
 */
public record RoomView(
    EventView event,
    RoomState state,
    Optional<Instant> openedAt,
    Optional<Ending> ending,
    Instant now,
    You you,
    List<Person> people,
    Counts counts,
    Optional<MediaView> media,
    Optional<Seats> presenterSeats,
    Optional<Lobby> lobby,
    Optional<Instant> closesAt,
    Optional<Instant> canReopenUntil) {

  /**
   * @param end the planned end, whether or not the event is prolonged
   * @param zone the IANA name of the zone that people are shown its times in
   * @param cancelReason why the event was called off, if it was
   */
  public record EventView(
      String title,
      EventType type,
      Instant start,
      Instant end,
      String zone,
      EventStatus status,
      Optional<String> cancelReason) {}

  /**
   * @param at until when the event goes on, as planned or prolonged
   * @param warnFrom from when on the page says that the end is near
   * @param latest when the plan's longest duration is over
   * @param aloneMinutes how long the room waits for somebody to run it once it is left alone
   * @param moreMinutes how much longer the event goes on when it is prolonged, up to the latest end
   */
  public record Ending(
      Instant at, Instant warnFrom, Instant latest, long moreMinutes, long aloneMinutes) {}

  /**
   * @param mayRun may open and close the room (R8, R9)
   * @param mayOpen may open it now
   * @param mayPromote may give others presenter rights (R5)
   * @param mayManageInvited may take the rights of invited presenters, or send them out
   * @param mayProlong may let the event go on longer now
   * @param mayOpenFrom from when on, for those who may run the room
   * @param mayUseMedia may ask for a camera and a microphone while the room is open
   * @param lobbyPlace the place in line, from 1, of somebody who waits because the room is full
   * @param awaitsAdmission whether this person waits at a locked entrance to be let in
   */
  public record You(
      String id,
      String name,
      Role role,
      boolean mayRun,
      boolean mayOpen,
      boolean mayProlong,
      boolean mayPromote,
      boolean mayManageInvited,
      Optional<Instant> mayOpenFrom,
      boolean mayUseMedia,
      boolean handRaised,
      Switch camera,
      Switch microphone,
      Optional<Integer> lobbyPlace,
      boolean awaitsAdmission) {}

  /** Whether one's own camera or microphone is on; {@code WAITING} is in line for it. */
  public enum Switch {
    OFF,
    ON,
    WAITING
  }

  /**
   * Somebody in the room; the same for all who see the same people, so it does not say who is
   * {@link You}.
   *
   * @param name full, or initials where attendees of a webinar see one another so
   * @param invited whether a presenter was invited, and not promoted in the room
   * @param namesakeOf the role of somebody else whose name they have, or one that looks like it:
   *     the organizer's or a presenter's, whether or not those are there; of whoever was not
   *     invited
   * @param handRaisedAt since when the hand is up
   * @param onAir what can be seen and heard of them now; where there is no media server, nothing
   * @param away whether nobody answers at their page; what they have stays theirs for a while
   */
  public record Person(
      String id,
      String name,
      Role role,
      boolean invited,
      Optional<Role> namesakeOf,
      Optional<Instant> handRaisedAt,
      boolean camera,
      boolean microphone,
      Set<Feed.Kind> onAir,
      boolean away) {}

  /** How many are present, shown by name or not. */
  public record Counts(int organizers, int presenters, int attendees) {}

  public record MediaView(Slots camera, Slots microphone) {}

  /**
   * @param limit how many can be on at the same time (R14)
   * @param queue who waits for the next free one, in order
   */
  public record Slots(int limit, int taken, List<Waiting> queue) {}

  public record Waiting(String id, String name) {}

  public record Seats(int limit, int taken) {}

  /**
   * @param waiting how many wait for an attendee seat
   * @param locked whether whoever comes anew waits until they are let in
   * @param asking how many wait to be let in
   * @param next the first of them, in the order in which they came
   */
  public record Lobby(int waiting, boolean locked, int asking, List<Asking> next) {}

  /**
   * @param namesakeOf the role of somebody whose name they have, or one that looks like it
   */
  public record Asking(String id, String name, Optional<Role> namesakeOf) {}
}
