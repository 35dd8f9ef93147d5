package io.rostrum.app.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.rostrum.app.RostrumSettings;
import io.rostrum.workflows.engine.CompletedTasks;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.EngineKeys;
import io.rostrum.workflows.engine.RunningInstances;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of the process engine and the door to it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  CamundaClient camundaClient(RostrumSettings settings) {
    CamundaClientBuilder builder =
        CamundaClient.newClientBuilder()
            .grpcAddress(settings.engine().grpcAddress())
            .restAddress(settings.engine().restAddress())
            .preferRestOverGrpc(false)
            .jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true);
    return settings.engine().username().isEmpty()
        ? builder.build()
        : builder.credentialsProvider(credentials(settings.engine())).build();
  }

  private static CredentialsProvider credentials(RostrumSettings.EngineSettings engine) {
    return CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
        .applyEnvironmentOverrides(false)
        .username(engine.username())
        .password(engine.password())
        .build();
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
