package io.rostrum.room.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How open pages are kept up to date, under {@code rostrum.live.}.
 *
 * @param ping how often a page is asked whether it is still there; one that misses two is not
 * @param presence how often it is recorded who is connected
 * @param pause the least time between two updates of a page
 */
@ConfigurationProperties("rostrum.live")
public record LiveSettings(
    @DefaultValue("15s") Duration ping,
    @DefaultValue("5s") Duration presence,
    @DefaultValue("250ms") Duration pause) {

  /** How long a page may be silent before it counts as gone. */
  Duration silence() {
    return ping.multipliedBy(2);
  }
}
