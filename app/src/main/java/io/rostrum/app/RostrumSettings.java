package io.rostrum.app;

import io.rostrum.workers.job.WorkerSettings;
import io.rostrum.workers.mail.MailSettings;
import io.rostrum.workflows.billing.BillingSettings;
import io.rostrum.workflows.mail.MailQuotaSettings;
import io.rostrum.workflows.room.LinkSettings;
import io.rostrum.workflows.room.RoomSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Everything about Rostrum that an operator sets, under {@code rostrum.}.
 *
 * @param publicAddress where people reach the room; every link in a mail begins with it
 * @param installationKey what links are derived from; whoever has it can make links
 * @param previousInstallationKey the key before it, while links made with that are to hold; empty
 *     for none
 */
@Validated
@ConfigurationProperties("rostrum")
public record RostrumSettings(
    @NotNull(message = "is missing: set the address that people reach the room at")
        @WebAddress(
            message = "is no web address without a path: set one like https://events.example.org",
            isBare = true)
        URI publicAddress,
    @NotNull(message = "is missing: set a secret text of 32 characters or more")
        @Size(min = 32, message = "is too short: set a secret text of 32 characters or more")
        String installationKey,
    @Pattern(
            regexp = "|.{32,}",
            message = "is too short: set the key that rostrum.installation-key was, or nothing")
        @DefaultValue("")
        String previousInstallationKey,
    @NotNull @Valid EngineSettings engine,
    @NotNull WorkerSettings workers,
    @NotNull MailSettings mail,
    @NotNull MailQuotaSettings mailQuotas,
    @NotNull RoomSettings room,
    @NotNull LinkSettings links,
    @NotNull @Valid MediaSettings media,
    @NotNull BillingSettings billing) {

  /** The key whose links hold beside those of the present one. */
  public Optional<String> previousKey() {
    return Optional.of(previousInstallationKey).filter(key -> !key.isEmpty());
  }

  /**
   * How the process engine is reached.
   *
   * @param grpcAddress Zeebe's gateway, for commands and jobs
   * @param restAddress the same engine's REST API, for searches
   * @param username whom the engine knows Rostrum as; empty where it asks nobody's name
   * @param password what proves that
   * @param deploys whether Rostrum deploys what it finds there; not where another user of the
   *     engine does, because whoever deploys has the engine run what they like
   * @param models where processes and forms are read from, as a resource pattern
   * @param decisions where decision tables are read from, as a resource pattern
   */
  public record EngineSettings(
      @NotNull(message = "is missing: set the address of Zeebe's gateway")
          @WebAddress(message = ENGINE)
          URI grpcAddress,
      @NotNull(message = "is missing: set the address of the engine's REST API")
          @WebAddress(message = ENGINE)
          URI restAddress,
      @DefaultValue("") String username,
      @DefaultValue("") String password,
      @DefaultValue("true") boolean deploys,
      @NotNull String models,
      @NotNull String decisions) {
    private static final String ENGINE = "is no web address: set one like http://camunda:8080";
  }

  /**
   * What carries pictures and sound.
   *
   * @param janusAddress Janus's WebSocket; empty where there is no Janus: people have slots then,
   *     and nothing is sent
   * @param janusSecret what Rostrum and Janus know each other by
   * @param oldestJanus the oldest version of Janus that carries anything
   */
  public record MediaSettings(
      @Pattern(
              regexp = "|wss?://.+",
              message =
                  "is no address of a WebSocket: set one like ws://127.0.0.1:8189, or nothing")
          @DefaultValue("")
          String janusAddress,
      @DefaultValue("") String janusSecret,
      @NotNull
          @Pattern(regexp = "\\d+(\\.\\d+){0,3}", message = "is no version: set one like 1.4.1")
          String oldestJanus) {}
}
