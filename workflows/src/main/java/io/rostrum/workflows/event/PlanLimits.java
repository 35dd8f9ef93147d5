package io.rostrum.workflows.event;

import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.Unrepairable;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what plans allow, where no process does (R10): the decision {@code event-limits}. */
@Component
public class PlanLimits {
  private static final String TABLE = "event-limits";

  private final Engine engine;

  PlanLimits(Engine engine) {
    this.engine = engine;
  }

  /**
   * What a plan allows now.
   *
   * @throws Unrepairable if the table is wrong, or knows no such plan
   */
  public EventLimits of(String plan, EventType type) {
    return find(plan, type)
        .orElseThrow(
            () ->
                new Unrepairable(
                    "The decision table %s has no row for the plan %s. Deploy the table with one, then retry."
                        .formatted(TABLE, plan)));
  }

  /** Whether the table knows a plan. */
  public boolean knows(String plan) {
    return find(plan, EventType.WEBINAR).isPresent();
  }

  private Optional<EventLimits> find(String plan, EventType type) {
    return engine
        .evaluate(TABLE, Map.of("plan", plan, "eventType", type.code()))
        .map(PlanLimits::read);
  }

  private static EventLimits read(Object row) {
    try {
      Map<?, ?> figures = (Map<?, ?>) row;
      return new EventLimits(
          figure(figures, "presenterSeats"),
          figure(figures, "attendeeSeats"),
          figure(figures, "cameras"),
          figure(figures, "microphones"),
          figure(figures, "longestDurationMinutes"));
    } catch (RuntimeException e) {
      throw new Unrepairable(
          "The decision table "
              + TABLE
              + " has a row that is missing a figure, or has a wrong one. Deploy the table with"
              + " that row put right, then retry.");
    }
  }

  private static int figure(Map<?, ?> figures, String name) {
    return ((Number) figures.get(name)).intValue();
  }
}
