package io.rostrum.workflows.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who is seen at their page, and who is away: still in the room, with all that they have,
 * but out of reach. A stay that somebody changes at the same time is left to them: nobody waits
 * here while holding something, in whichever order others lock.
 */
@Component
class Sightings {
  private final AttendanceRepository attendances;
  private final ApplicationEventPublisher publisher;
  private final ThisInstance instance;

  Sightings(
      AttendanceRepository attendances,
      ApplicationEventPublisher publisher,
      ThisInstance instance) {
    this.attendances = attendances;
    this.publisher = publisher;
    this.instance = instance;
  }

  /** These people are connected to this instance; others see that they are back. */
  @Transactional
  public void seen(Collection<String> participantIds, Instant now) {
    List<String> stays = attendances.lockThoseFree(participantIds);
    if (!stays.isEmpty()) {
      List<String> back = attendances.eventsOfThoseAway(stays);
      attendances.seenDuring(stays, now, instance.id());
      changed(back);
    }
  }

  /**
   * Others see that those are away who were connected to this instance and are not any more.
   *
   * @param silence how long somebody may not have been seen and is not away
   */
  @Transactional
  public void lookForThoseAway(Instant now, Duration silence) {
    List<String> stays = attendances.lockThoseUnseen(instance.id(), now.minus(silence));
    if (!stays.isEmpty()) {
      attendances.goAway(stays, now);
      changed(attendances.eventsOfThoseAway(stays));
    }
  }

  private void changed(List<String> eventIds) {
    eventIds.forEach(eventId -> publisher.publishEvent(new RoomChanged(eventId)));
  }
}
