package io.rostrum.room.media;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks again and again at what is on air. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration implements SchedulingConfigurer {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final MediaReconciler reconciler;

  MediaConfiguration(MediaReconciler reconciler) {
    this.reconciler = reconciler;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(reconciler::reconcileAll, PAUSE);
  }
}
