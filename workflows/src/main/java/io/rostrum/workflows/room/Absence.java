package io.rostrum.workflows.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is not there any more: no page of theirs has been connected for longer than the time of
 * grace, and whoever saw them last would know.
 */
@Service
public class Absence {
  private final AttendanceRepository attendances;
  private final LostStays stays;
  private final ThisInstance instance;
  private final RoomSettings settings;
  private volatile Optional<Instant> listeningSince = Optional.empty();

  Absence(
      AttendanceRepository attendances,
      LostStays stays,
      ThisInstance instance,
      RoomSettings settings) {
    this.attendances = attendances;
    this.stays = stays;
    this.instance = instance;
    this.settings = settings;
  }

  /**
   * This instance looks who is connected, for the first time or again after it was stalled. From
   * now on pages have the time of grace to come back: while nobody listened, nobody was lost.
   */
  public void listensSince(Instant now) {
    listeningSince = Optional.of(now);
  }

  /**
   * Those who are lost and whose going concerns others: they run the room, or hold or wait for a
   * camera or a microphone. Their going is a change in the room.
   *
   * @param now when everybody who is connected was seen
   */
  @Transactional(readOnly = true)
  public List<Participant> lost(Instant now) {
    Function<Unseen, List<Participant>> find =
        unseen ->
            Stream.of(
                    attendances.findLost(unseen.before(), unseen.stalled(), unseen.by()),
                    attendances.findGoneWithMedia(),
                    attendances.findGoneFromLine())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    return unseen(now).map(find).orElse(List.of());
  }

  /**
   * Ends the stay of every other attendee who is lost, and lets in those who wait for their seats:
   * room by room, so that none waits for another.
   *
   * @param now when everybody who is connected was seen
   */
  public void endLostStays(Instant now) {
    unseen(now)
        .ifPresent(
            unseen ->
                attendances
                    .eventsWithLost(unseen.before(), unseen.stalled(), unseen.by())
                    .forEach(eventId -> stays.end(eventId, unseen)));
  }

  private Optional<Unseen> unseen(Instant now) {
    Instant before = now.minus(settings.absenceGrace());
    return listeningSince
        .filter(since -> !before.isBefore(since))
        .map(since -> new Unseen(before, now.minus(settings.stall()), instance.id()));
  }

  /**
   * Who counts as lost.
   *
   * @param before whoever was last seen earlier
   * @param stalled unless the instance that saw them was last alive earlier, and is to be waited
   *     for
   * @param by the instance that judges, and knows its own
   */
  record Unseen(Instant before, Instant stalled, String by) {}
}
