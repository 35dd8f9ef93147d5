package io.rostrum.app.retention;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks now and then for what has been kept for long enough; not while everything starts. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration implements SchedulingConfigurer {
  private final Retention retention;
  private final RetentionSettings settings;

  RetentionConfiguration(Retention retention, RetentionSettings settings) {
    this.retention = retention;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(new IntervalTask(retention::run, settings.every(), settings.every()));
  }
}
