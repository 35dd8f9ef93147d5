package io.rostrum.workflows.panel;

import java.util.List;

/**
 * What the form <em>Confirm the new plan</em> shows. Every user of Tasklist can read it, so the
 * price is in the mail only, which has the quote's number (R2).
 *
 * @param plan the plan that the account has
 * @param begins when the new one does
 * @param quote the number of the quote that was mailed last, for example {@code Q-17}
 * @param touched the scheduled events that will be allowed less, a sentence each
 */
public record PlanChangeView(
    String organization,
    String plan,
    String newPlan,
    String begins,
    String quote,
    List<String> touched) {}
