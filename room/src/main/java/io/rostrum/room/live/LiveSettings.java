package io.rostrum.room.live;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How open pages are kept up to date, under {@code rostrum.live.}.
 *
 * <p>Somebody whose line breaks is shown to be away within {@link #silence} and one more record; a
 * page that hears no ping for a little longer than one takes its line for broken (updates.js).
 *
 * @param ping how often a page is asked whether it is still there; one that misses two is not
 * @param presence how often it is recorded who is connected; who is not in it is away
 * @param pause the least time between two updates of a page
 * @param pagesPerPerson how many pages of one person are kept up to date; the newest win
 * @param pages how many are over all, in each instance of the application
 */
@Validated
@ConfigurationProperties("rostrum.live")
public record LiveSettings(
    @DefaultValue("5s") Duration ping,
    @DefaultValue("5s") Duration presence,
    @DefaultValue("250ms") Duration pause,
    @DefaultValue("5") @Min(1) int pagesPerPerson,
    @DefaultValue("1200") @Min(1) int pages) {

  /** How long a page may be silent before it counts as gone. */
  Duration silence() {
    return ping.multipliedBy(2);
  }
}
