package io.rostrum.app.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which time it is for Rostrum.
 *
 * @param controlled whether the clock can be moved, which profile {@code local} alone allows
 * @param ahead how far ahead of the database's clock a controlled one starts
 */
@ConfigurationProperties("rostrum.clock")
record ClockSettings(boolean controlled, @DefaultValue("0s") Duration ahead) {}
