package io.rostrum.workflows.engine;

import java.util.Map;

/**
 * A message for a running or a new process instance.
 *
 * @param name one of {@link MessageNames}
 * @param correlationKey the id of the event or the presenter that it concerns
 * @param messageId the same for the same occurrence, so that publishing twice is publishing once
 */
public record ProcessMessage(
    String name, String correlationKey, String messageId, Map<String, Object> variables) {

  public ProcessMessage {
    variables = Map.copyOf(variables);
  }
}
