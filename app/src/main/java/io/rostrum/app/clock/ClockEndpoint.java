package io.rostrum.app.clock;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Tells and moves the time, as Zeebe's endpoint of this name does. */
@Endpoint(id = "clock")
class ClockEndpoint {
  private final MovableClock clock;

  ClockEndpoint(MovableClock clock) {
    this.clock = clock;
  }

  record Time(Instant instant) {}

  @ReadOperation
  Time now() {
    return new Time(clock.instant());
  }

  /**
   * @param how {@code add}
   * @param offsetMilli how far to move it on
   */
  @WriteOperation
  Time move(@Selector String how, long offsetMilli) {
    if (!how.equals("add") || offsetMilli < 0) {
      throw new InvalidEndpointRequestException(
          "The clock was not moved", "Send {\"offsetMilli\": 1000} to clock/add; forward only.");
    }
    clock.moveOn(Duration.ofMillis(offsetMilli));
    return now();
  }
}
