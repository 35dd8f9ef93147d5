package io.rostrum.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import io.camunda.client.api.response.PublishMessageResponse;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one door to the process engine. Commands that the engine refuses because it is busy are
 * repeated with growing pauses.
 */
public class Engine {
  /** Messages outlive an incident of whoever is to receive them, over a holiday if need be. */
  private static final Duration MESSAGE_TIME_TO_LIVE = Duration.ofDays(30);

  private static final int AT_THE_SAME_TIME = 50;

  private final CamundaClient client;

  public Engine(CamundaClient client) {
    this.client = client;
  }

  /**
   * Deploys models and forms together, so that each process is bound to the forms of its own
   * version. The engine makes new versions only when one of them changed.
   *
   * @throws EngineUnavailable if the engine does not answer
   */
  public void deploy(List<Model> models) {
    if (models.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to deploy");
    }
    Model first = models.getFirst();
    DeployResourceCommandStep2 command =
        client.newDeployResourceCommand().addResourceBytes(first.content(), first.name());
    for (Model model : models.subList(1, models.size())) {
      command = command.addResourceBytes(model.content(), model.name());
    }
    DeployResourceCommandStep2 ready = command;
    EngineCall.ask("deploying its models", () -> ready.send().join());
  }

  /**
   * Which version the engine has, for example {@code 8.9.17}.
   *
   * @throws EngineUnavailable if it does not answer; {@link EngineRefuses} if it does not let
   *     Rostrum in
   */
  public String version() {
    return EngineCall.ask(
        "asking for its version",
        () -> client.newTopologyRequest().send().join().getGatewayVersion());
  }

  /**
   * Publishes a message; a repeated one is taken for the first.
   *
   * @throws EngineUnavailable if the engine does not answer
   */
  public void publish(ProcessMessage message) {
    try {
      EngineCall.ask("publishing " + message.name(), () -> send(message).join());
    } catch (ClientStatusException e) {
      if (!isRepetition(e)) {
        throw e;
      }
    }
  }

  /**
   * Publishes messages, in no order; repeated ones are taken for the first. Hundreds of them one by
   * one would outlast the job that has to tell them.
   *
   * @throws EngineUnavailable if the engine does not answer
   */
  public void publishAll(List<ProcessMessage> messages) {
    for (int from = 0; from < messages.size(); from += AT_THE_SAME_TIME) {
      int to = Math.min(from + AT_THE_SAME_TIME, messages.size());
      List<ProcessMessage> some = messages.subList(from, to);
      List<CamundaFuture<PublishMessageResponse>> sent = some.stream().map(this::send).toList();
      for (int i = 0; i < some.size(); i++) {
        settle(some.get(i), sent.get(i));
      }
    }
  }

  private void settle(ProcessMessage message, CamundaFuture<PublishMessageResponse> sent) {
    try {
      sent.join();
    } catch (ClientException e) {
      if (!isRepetition(e)) {
        // Once more by itself, with patience.
        publish(message);
      }
    }
  }

  private static boolean isRepetition(ClientException e) {
    return e instanceof ClientStatusException status
        && status.getStatusCode() == Status.Code.ALREADY_EXISTS;
  }

  private CamundaFuture<PublishMessageResponse> send(ProcessMessage message) {
    return client
        .newPublishMessageCommand()
        .messageName(message.name())
        .correlationKey(message.correlationKey())
        .messageId(message.messageId())
        .timeToLive(MESSAGE_TIME_TO_LIVE)
        .variables(message.variables())
        .send();
  }

  /**
   * Runs a process to its end and returns some of its variables.
   *
   * @param patience how long to wait for the end
   * @throws EngineUnavailable if the end is not reached in that time
   */
  public Map<String, Object> run(
      String processId, Map<String, Object> variables, List<String> results, Duration patience) {
    return EngineCall.ask(
        "waiting for " + processId,
        () ->
            client
                .newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .withResult()
                .fetchVariables(results)
                .requestTimeout(patience)
                .send()
                .join()
                .getVariablesAsMap());
  }

  /**
   * Asks the newest version of a decision table, by itself.
   *
   * @return the row that fits: a map where the table has several outputs, the value where it has
   *     one; empty if no row fits
   * @throws EngineUnavailable if the engine does not answer
   * @throws Unrepairable if the table cannot be evaluated
   */
  public Optional<Object> evaluate(String decisionId, Map<String, Object> variables) {
    EvaluateDecisionResponse answer =
        EngineCall.ask(
            "asking the decision table " + decisionId,
            () ->
                client
                    .newEvaluateDecisionCommand()
                    .decisionId(decisionId)
                    .variables(variables)
                    .send()
                    .join());
    if (answer.getFailureMessage() != null && !answer.getFailureMessage().isEmpty()) {
      throw new Unrepairable(
          "The decision table %s cannot be evaluated: %s. Deploy it put right, then retry."
              .formatted(decisionId, answer.getFailureMessage()));
    }
    return Optional.ofNullable(
        client
            .getConfiguration()
            .getJsonMapper()
            .fromJson(answer.getDecisionOutput(), Object.class));
  }
}
