package io.rostrum.room.live;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Keeps the record of who is there up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration implements SchedulingConfigurer {
  private final LiveRooms live;
  private final PresenceRecord record;
  private final LiveSettings settings;

  LiveConfiguration(LiveRooms live, PresenceRecord record, LiveSettings settings) {
    this.live = live;
    this.record = record;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(live::listens, ListeningTime.TICK);
    tasks.addFixedDelayTask(record::update, settings.presence());
  }
}
