package io.rostrum.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the process engine answers, as the health says it: 1 or 0. */
@Component
class EngineFigure implements MeterBinder {
  private final HealthIndicator engine;

  EngineFigure(@Qualifier("engineHealthIndicator") HealthIndicator engine) {
    this.engine = engine;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("rostrum.engine.up", engine, EngineFigure::isUp)
        .description("1 while the process engine answers, else 0")
        .register(meters);
  }

  private static int isUp(HealthIndicator engine) {
    return Status.UP.equals(engine.health().getStatus()) ? 1 : 0;
  }
}
