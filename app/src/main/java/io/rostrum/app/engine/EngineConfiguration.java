package io.rostrum.app.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.grpc.MetricCollectingClientInterceptor;
import io.rostrum.app.RostrumSettings;
import io.rostrum.workflows.engine.CompletedTasks;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineKeys;
import io.rostrum.workflows.engine.RunningInstances;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of the process engine and the door to it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  CamundaClient camundaClient(Supplier<CamundaClient> camundaClients) {
    return camundaClients.get();
  }

  @Bean
  EngineConnections engineConnections() {
    return new EngineConnections();
  }

  /** Makes clients that are all alike; whoever asks for one closes it. */
  @Bean
  Supplier<CamundaClient> camundaClients(
      RostrumSettings settings,
      CamundaClientSettings camunda,
      EngineConnections connections,
      MeterRegistry meters) {
    return () -> camundaClient(settings, camunda, connections, meters);
  }

  private static CamundaClient camundaClient(
      RostrumSettings settings,
      CamundaClientSettings camunda,
      EngineConnections connections,
      MeterRegistry meters) {
    CamundaClientBuilder builder =
        CamundaClient.newClientBuilder()
            .grpcAddress(camunda.grpcAddress().orElse(settings.engine().grpcAddress()))
            .restAddress(camunda.restAddress().orElse(settings.engine().restAddress()))
            .preferRestOverGrpc(false)
            // The first is next to the connection. The other counts each call, also the repetition
            // of one that a busy engine refused.
            .withInterceptors(connections, new MetricCollectingClientInterceptor(meters))
            .jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true);
    credentials(settings.engine()).or(camunda::credentials).ifPresent(builder::credentialsProvider);
    return builder.build();
  }

  private static Optional<CredentialsProvider> credentials(RostrumSettings.EngineSettings engine) {
    return engine.username().isEmpty()
        ? Optional.empty()
        : Optional.of(
            CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                .applyEnvironmentOverrides(false)
                .username(engine.username())
                .password(engine.password())
                .build());
  }

  @Bean
  Engine engine(CamundaClient client) {
    return new Engine(client);
  }

  @Bean
  CompletedTasks completedTasks(CamundaClient client, EngineKeys keys) {
    return new CompletedTasks(client, keys);
  }

  @Bean
  RunningInstances runningInstances(CamundaClient client) {
    return new RunningInstances(client);
  }
}
