package io.rostrum.workflows.panel;

import io.rostrum.workflows.quote.QuotedRequest;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;

/** Another plan that an organizer asked for, and what came of it (R1). */
@Entity
public class PlanChange extends QuotedRequest {

  @Id private String changeId;
  private String newPlan;

  // As the newest quote says.
  @Enumerated(EnumType.STRING)
  private PlanTiming timing;

  // What was answered last, and to which step: null until the first.
  @Enumerated(EnumType.STRING)
  private PlanOutcome answer;

  private String answeredStep;

  protected PlanChange() {}

  /**
   * One that has no quote yet, and is stored with its first.
   *
   * @param changeId the key of the process instance
   */
  PlanChange(String changeId, String accountId, String newPlan) {
    super(accountId);
    this.changeId = changeId;
    this.newPlan = newPlan;
  }

  @Override
  public String getId() {
    return changeId;
  }

  @Override
  public String chargeId() {
    return "plan-" + changeId;
  }

  public String newPlan() {
    return newPlan;
  }

  /** When it begins, as the newest quote says. */
  public PlanTiming timing() {
    return timing;
  }

  void become(PlanTiming offered) {
    timing = offered;
  }

  /** What this step was answered before, or any step for good. */
  Optional<PlanOutcome> answerTo(String step) {
    return Optional.ofNullable(answer)
        .filter(given -> given.isFinal() || step.equals(answeredStep));
  }

  void answer(String step, PlanOutcome given) {
    answeredStep = step;
    answer = given;
  }
}
