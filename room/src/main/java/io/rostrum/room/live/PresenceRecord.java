package io.rostrum.room.live;

import io.rostrum.workflows.room.Absence;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.RoomSettings;
import io.rostrum.workflows.room.ThisInstance;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Records who is connected to this instance, and who is lost. */
@Component
class PresenceRecord {
  private final LiveRooms live;
  private final Presence presence;
  private final Absence absence;
  private final LostPeople lost;
  private final ThisInstance instance;
  private final RoomSettings settings;
  private final LiveSettings liveSettings;
  // By the machine's own clock: one that is moved for a test stalls nobody.
  private Instant updatedAt = Instant.EPOCH;

  PresenceRecord(
      LiveRooms live,
      Presence presence,
      Absence absence,
      LostPeople lost,
      ThisInstance instance,
      RoomSettings settings,
      LiveSettings liveSettings) {
    this.live = live;
    this.presence = presence;
    this.absence = absence;
    this.lost = lost;
    this.instance = instance;
    this.settings = settings;
    this.liveSettings = liveSettings;
  }

  void update() {
    Instant begin = Instant.now();
    // In this order: after the machine slept, nobody who is still connected counts as lost; and
    // whoever sees this instance alive may rely on the record of those who are connected to it.
    Instant now = presence.seen(live.connectedPeople());
    instance.isAlive(now);
    presence.lookForThoseAway(now, liveSettings.presence());
    if (settings.isStall(Duration.between(updatedAt, begin))) {
      absence.listensSince(now);
    }
    lost.timeOut(absence.lost(now));
    absence.endLostStays(now);
    updatedAt = begin;
  }

  @PreDestroy
  void stop() {
    instance.stops();
  }
}
