package io.rostrum.workflows.panel;

import java.util.List;

/**
 * How an account stands when its form <em>Change the account</em> is opened: nothing but text, and
 * no prices, because every user of Tasklist can read it (R2).
 *
 * @param plan the plan that it has
 * @param nextPlan the plan that it goes on with: the same, unless another was decided on
 * @param cycleEnds the day on which its billing cycle is over; empty if it has none
 * @param purchases the presenter seats that were bought, to choose from
 * @param cancelled the ids of those that end with the billing cycle
 */
public record PanelStanding(
    String plan,
    String nextPlan,
    String cycleEnds,
    List<Choice> purchases,
    List<String> cancelled) {

  /** One that a form offers. */
  public record Choice(String label, String value) {}
}
