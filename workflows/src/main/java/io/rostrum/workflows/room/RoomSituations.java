package io.rostrum.workflows.room;

import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what the rules of the room look at: no more than a change needs. */
@Component
class RoomSituations {
  private final AccountRepository accounts;
  private final AttendanceRepository attendances;
  private final PresenterSeatRepository seats;
  private final Media media;
  private final LinkCare links;
  private final LinkClaims claims;
  private final RoomSettings settings;
  private final Clock clock;

  RoomSituations(
      AccountRepository accounts,
      AttendanceRepository attendances,
      PresenterSeatRepository seats,
      Media media,
      LinkCare links,
      LinkClaims claims,
      RoomSettings settings,
      Clock clock) {
    this.accounts = accounts;
    this.attendances = attendances;
    this.seats = seats;
    this.media = media;
    this.links = links;
    this.claims = claims;
    this.settings = settings;
    this.clock = clock;
  }

  RoomSituation read(RoomChange change, Room room, ChangeFacts facts) {
    Event event = facts.event();
    var locked = new LockedRoom(room, event, clock.instant());
    return new RoomSituation(
        locked,
        facts.participant(),
        facts.target(),
        facts.here(),
        change.action().media().map(kind -> media.standings(event).get(kind)),
        links.standing(change, locked.now()),
        change.action().isAboutPresenterLink()
            ? Optional.of(claims.standing(change, locked.now()))
            : Optional.empty(),
        change.action() == RoomAction.PROMOTE && seats.freeSeat(event).isPresent(),
        change.action() == RoomAction.PROMOTE
            && accounts.isGrantedByOrganizerOnly(event.accountId()),
        change.action().costsAPlace() && accounts.isInvitedManagedByPromoted(event.accountId()),
        change.action() == RoomAction.ENTER && isSeen(change, locked),
        change.action() == RoomAction.TIME_OUT && isLost(change, locked),
        RoomTimes.of(event, room, settings));
  }

  private boolean hasOrAwaits(RoomChange change, Event event) {
    return media.standings(event).values().stream()
        .anyMatch(
            standing ->
                standing.isOn(change.participantId())
                    || standing.place(change.participantId()).isPresent());
  }

  private boolean isSeen(RoomChange change, LockedRoom locked) {
    return attendances.isSeen(change.participantId(), locked.now().minus(settings.sight()));
  }

  private boolean isLost(RoomChange change, LockedRoom locked) {
    Instant before = locked.now().minus(settings.absenceGrace());
    return attendances
        .lastSeen(change.participantId())
        .map(seen -> seen.isBefore(before))
        // Gone already, but something of theirs is left.
        .orElseGet(() -> hasOrAwaits(change, locked.event()));
  }
}
