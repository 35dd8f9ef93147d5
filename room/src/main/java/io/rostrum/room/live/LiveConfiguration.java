package io.rostrum.room.live;

import io.rostrum.workflows.room.Presence;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Keeps the record of who is there up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration implements SchedulingConfigurer {
  private final LiveRooms live;
  private final Presence presence;
  private final LostPeople lost;
  private final LiveSettings settings;

  LiveConfiguration(LiveRooms live, Presence presence, LostPeople lost, LiveSettings settings) {
    this.live = live;
    this.presence = presence;
    this.lost = lost;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(this::recordPresence, settings.presence());
  }

  private void recordPresence() {
    // In this order: after the machine slept, nobody who is still connected counts as lost.
    Instant now = presence.seen(live.connectedPeople());
    lost.timeOut(presence.lost(now));
    presence.endLostStays(now);
  }
}
