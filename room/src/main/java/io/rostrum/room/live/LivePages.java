package io.rostrum.room.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Tells how many pages of rooms are open at this instance. */
@Component
class LivePages implements MeterBinder {
  private final LiveRooms live;

  LivePages(LiveRooms live) {
    this.live = live;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("rostrum.pages", live, LiveRooms::pages)
        .description("Pages of rooms that are connected to this instance")
        .register(meters);
  }
}
