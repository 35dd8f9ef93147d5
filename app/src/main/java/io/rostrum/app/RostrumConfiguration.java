package io.rostrum.app;

import io.rostrum.app.RostrumSettings.MediaSettings;
import io.rostrum.app.start.InstallationKey;
import io.rostrum.media.MediaServer;
import io.rostrum.media.NoMediaServer;
import io.rostrum.media.janus.JanusMediaServer;
import io.rostrum.media.janus.JanusSettings;
import io.rostrum.room.live.SharedDatabase;
import io.rostrum.workers.job.WorkerSettings;
import io.rostrum.workers.mail.MailSettings;
import io.rostrum.workflows.billing.BillingSettings;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.mail.MailQuotaSettings;
import io.rostrum.workflows.room.LinkSettings;
import io.rostrum.workflows.room.RoomSettings;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Gives each part of Rostrum its share of the settings. */
@Configuration(proxyBeanMethods = false)
class RostrumConfiguration {

  @Bean
  LinkTokens linkTokens(RostrumSettings settings, Environment environment) {
    boolean isLocal = environment.acceptsProfiles(Profiles.of("local"));
    Optional<LinkTokens> previous =
        settings
            .previousKey()
            .map(key -> new LinkTokens(InstallationKey.checkedPrevious(key, isLocal)));
    return new LinkTokens(InstallationKey.checked(settings.installationKey(), isLocal), previous);
  }

  @Bean
  RoomLinks roomLinks(RostrumSettings settings, LinkTokens tokens) {
    return new RoomLinks(settings.publicAddress(), tokens);
  }

  @Bean
  LinkCodes linkCodes(LinkTokens tokens) {
    return new LinkCodes(tokens);
  }

  @Bean
  LinkSettings linkSettings(RostrumSettings settings) {
    return settings.links();
  }

  @Bean
  MediaServer mediaServer(RostrumSettings settings) {
    MediaSettings media = settings.media();
    return media.janusAddress().isEmpty()
        ? new NoMediaServer()
        : new JanusMediaServer(
            new JanusSettings(
                URI.create(media.janusAddress()),
                media.janusSecret(),
                Version.parse(media.oldestJanus())));
  }

  @Bean
  BillingSettings billingSettings(RostrumSettings settings) {
    return settings.billing();
  }

  @Bean
  SharedDatabase sharedDatabase(JdbcConnectionDetails database) {
    return new SharedDatabase(
        database.getJdbcUrl(),
        Objects.toString(database.getUsername(), ""),
        Objects.toString(database.getPassword(), ""));
  }

  @Bean
  RoomSettings roomSettings(RostrumSettings settings) {
    return settings.room();
  }

  @Bean
  WorkerSettings workerSettings(RostrumSettings settings) {
    return settings.workers();
  }

  @Bean
  MailQuotaSettings mailQuotaSettings(RostrumSettings settings) {
    return settings.mailQuotas();
  }

  @Bean
  MailSettings mailSettings(RostrumSettings settings) {
    return settings.mail();
  }
}
