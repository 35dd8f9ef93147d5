package io.rostrum.desk;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator sets about desk and watch, under {@code rostrum.desk.}.
 *
 * @param enabled whether they are there
 * @param restAddress the engine that they show, by the address of its REST API
 */
@Validated
@ConfigurationProperties("rostrum.desk")
public record DeskSettings(
    @DefaultValue("false") boolean enabled,
    @NotNull(message = "is missing: set the address of the engine's REST API") URI restAddress) {}
