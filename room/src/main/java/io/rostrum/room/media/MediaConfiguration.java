package io.rostrum.room.media;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks again and again at what is on air. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration implements SchedulingConfigurer {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final MediaGuard guard;

  MediaConfiguration(MediaGuard guard) {
    this.guard = guard;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(guard::lookAtAll, PAUSE);
  }
}
