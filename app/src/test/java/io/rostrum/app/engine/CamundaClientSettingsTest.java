package io.rostrum.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("The settings of the Camunda Spring Boot Starter")
class CamundaClientSettingsTest {
  private static final Map<String, String> CLUSTER =
      Map.of("camunda.client.cloud.cluster-id", "1a2b", "camunda.client.cloud.region", "bru-2");

  @Test
  @DisplayName("lead to a cluster in the cloud, by its id and region")
  void cloud() {
    var camunda = settings(CLUSTER, "saas");

    assertThat(camunda.grpcAddress())
        .contains(URI.create("https://1a2b.bru-2.zeebe.camunda.io:443"));
    assertThat(camunda.restAddress())
        .contains(URI.create("https://bru-2.zeebe.camunda.io:443/1a2b"));
  }

  @Test
  @DisplayName("lead to none in another mode, or without naming one, and ask for no token")
  void elsewhere() {
    assertThat(settings(CLUSTER, "self-managed").grpcAddress()).isEmpty();
    assertThat(settings(Map.of(), "saas").restAddress()).isEmpty();
    assertThat(settings(CLUSTER, "saas").credentials()).isEmpty();
  }

  private static CamundaClientSettings settings(Map<String, String> given, String mode) {
    var source = new MapConfigurationPropertySource(given);
    source.put("camunda.client.mode", mode);
    return new Binder(source).bindOrCreate("camunda.client", CamundaClientSettings.class);
  }
}
