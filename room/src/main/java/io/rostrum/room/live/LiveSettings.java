package io.rostrum.room.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How open pages are kept up to date, under {@code rostrum.live.}.
 *
 * @param ping how often a silent connection is tried, so that a lost one is noticed
 * @param presence how often it is recorded who is connected
 * @param pause the least time between two updates of a page
 */
@ConfigurationProperties("rostrum.live")
public record LiveSettings(
    @DefaultValue("15s") Duration ping,
    @DefaultValue("5s") Duration presence,
    @DefaultValue("250ms") Duration pause) {}
