package io.rostrum.app.inbox;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.validation.annotation.Validated;

/**
 * Where mails go that are not sent out.
 *
 * @param smtpPort on 127.0.0.1; 0 takes any free one
 * @param folder where each mail is kept as a file
 */
@Profile("local")
@Validated
@ConfigurationProperties("rostrum.inbox")
record InboxSettings(int smtpPort, @NotNull Path folder) {}
