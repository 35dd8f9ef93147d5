package io.rostrum.room.web;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the room may be asked for something, under {@code rostrum.api.}. All of it is counted
 * by each instance of the application.
 *
 * @param burst how often one browser may ask for the same kind of thing at once
 * @param perSecond how often it may in the long run
 * @param addressBurst how much may be asked for from one address at once, by all who are behind it;
 *     an IPv6 network of 64 bits is one address
 * @param addressPerSecond how much in the long run
 * @param guessesPerMinute how many links that open nothing one address may try; ten times as many
 *     are tried at one event
 * @param arrivals how many new attendees may come to an event at once, from one address too; where
 *     it has more seats, as many as those
 * @param arrivalsWithin in how much time as many may come again
 */
@Validated
@ConfigurationProperties("rostrum.api")
public record RateSettings(
    @DefaultValue("20") @Min(1) int burst,
    @DefaultValue("5") @Min(1) int perSecond,
    @DefaultValue("5000") @Min(1) int addressBurst,
    @DefaultValue("500") @Min(1) int addressPerSecond,
    @DefaultValue("30") @Min(1) int guessesPerMinute,
    @DefaultValue("50") @Min(1) int arrivals,
    @DefaultValue("10s") Duration arrivalsWithin) {}
