package io.rostrum.room.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one browser may ask for something, under {@code rostrum.api.}. It holds for each kind
 * of request by itself, and in each instance of the application.
 *
 * @param burst how often at once
 * @param perSecond how often in the long run
 * @param guessesPerMinute how many links that open nothing one address may try
 */
@Validated
@ConfigurationProperties("rostrum.api")
public record RateSettings(
    @DefaultValue("20") @Min(1) int burst,
    @DefaultValue("5") @Min(1) int perSecond,
    @DefaultValue("30") @Min(1) int guessesPerMinute) {}
