package io.rostrum.app.engine;

import io.camunda.client.CredentialsProvider;
import io.camunda.client.impl.oauth.OAuthCredentialsProviderBuilder;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the Camunda Spring Boot Starter that Rostrum understands besides its own: the
 * names that people know from their other applications. Addresses, and a name with its password,
 * are taken from there in {@code application.yaml}.
 *
 * @param mode {@code saas} for a cluster in Camunda's cloud
 */
@ConfigurationProperties("camunda.client")
record CamundaClientSettings(
    @DefaultValue("self-managed") String mode, @DefaultValue Auth auth, @DefaultValue Cloud cloud) {
  private static final String AUDIENCE_OF_THE_CLOUD = "zeebe.camunda.io";

  /**
   * How a token is got from an identity provider (OIDC); what is empty is left to the client.
   *
   * @param tokenUrl where; Camunda's own where it is empty
   * @param credentialsCachePath the file that the client keeps the token in
   */
  record Auth(
      @DefaultValue("") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("") String tokenUrl,
      @DefaultValue("") String audience,
      @DefaultValue("") String scope,
      @DefaultValue("") String credentialsCachePath) {}

  /** A cluster in Camunda's cloud. */
  record Cloud(@DefaultValue("") String clusterId, @DefaultValue("") String region) {}

  /** Zeebe's gateway in the cloud; empty elsewhere. */
  Optional<URI> grpcAddress() {
    return inCloud("https://%1$s.%2$s.zeebe.camunda.io:443");
  }

  /** The REST API in the cloud; empty elsewhere. */
  Optional<URI> restAddress() {
    return inCloud("https://%2$s.zeebe.camunda.io:443/%1$s");
  }

  private Optional<URI> inCloud(String pattern) {
    boolean isNamed = !cloud.clusterId().isEmpty() && !cloud.region().isEmpty();
    return isCloud() && isNamed
        ? Optional.of(URI.create(pattern.formatted(cloud.clusterId(), cloud.region())))
        : Optional.empty();
  }

  /** What gets the token; empty where no client is named. */
  Optional<CredentialsProvider> credentials() {
    if (auth.clientId().isEmpty()) {
      return Optional.empty();
    }
    OAuthCredentialsProviderBuilder builder =
        CredentialsProvider.newCredentialsProviderBuilder()
            .applyEnvironmentOverrides(false)
            .clientId(auth.clientId())
            .clientSecret(auth.clientSecret());
    given(auth.tokenUrl()).ifPresent(builder::authorizationServerUrl);
    given(auth.audience())
        .or(() -> isCloud() ? Optional.of(AUDIENCE_OF_THE_CLOUD) : Optional.empty())
        .ifPresent(builder::audience);
    given(auth.scope()).ifPresent(builder::scope);
    given(auth.credentialsCachePath()).ifPresent(builder::credentialsCachePath);
    return Optional.of(builder.build());
  }

  private boolean isCloud() {
    return mode.equals("saas");
  }

  private static Optional<String> given(String setting) {
    return Optional.of(setting).filter(text -> !text.isEmpty());
  }
}
