package io.rostrum.workers.management;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.authority.CheckedTask;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.management.ChangeRequest;
import io.rostrum.workflows.management.DecisionRegister;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stores what the organizer decided and tells the event; the event itself carries it out. */
@Component
class RegisterDecisionWorker
    implements Worker<RegisterDecisionWorker.Variables, RegisterDecisionWorker.Result> {
  private static final String TASK = "Task_ManageEvent";

  private final Authority authority;
  private final DecisionRegister register;
  private final Engine engine;

  RegisterDecisionWorker(Authority authority, DecisionRegister register, Engine engine) {
    this.authority = authority;
    this.register = register;
    this.engine = engine;
  }

  record Variables(Object typedChange) {}

  /**
   * @param toCorrect what was typed, if it has to be put right
   * @param typedChange always empty: addresses stay in no variable longer than needed
   */
  record Result(boolean registered, Object toCorrect, Object typedChange) {}

  @Override
  public String jobType() {
    return "register-decision";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    String eventId = Long.toString(step.processInstanceKey());
    CheckedTask task = authority.use(step.processInstanceKey(), TASK, step.elementInstanceKey());
    ChangeRequest request = ChangeRequest.of(variables.typedChange());
    boolean registered = register.register(eventId, task, request).isRegistered();
    if (registered) {
      engine.publish(decided(eventId, task.taskKey()));
    }
    return new Result(registered, registered ? null : request.asVariable(), null);
  }

  private static ProcessMessage decided(String eventId, String decisionId) {
    return new ProcessMessage(
        MessageNames.ORGANIZER_DECIDED, eventId, decisionId, Map.of("decisionId", decisionId));
  }
}
