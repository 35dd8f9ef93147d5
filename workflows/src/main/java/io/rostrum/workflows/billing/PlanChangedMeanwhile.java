package io.rostrum.workflows.billing;

/**
 * The plan became another between the look into the price table and the moment that counts. Whoever
 * repeats the step finds the new one.
 */
public class PlanChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private PlanChangedMeanwhile() {
    super("The plan has changed this moment");
  }

  /**
   * To be asked while the account's subscription is held.
   *
   * @throws PlanChangedMeanwhile if the plan is another than the one whose prices were looked up
   */
  public static void unless(String now, String lookedUp) {
    if (!now.equals(lookedUp)) {
      throw new PlanChangedMeanwhile();
    }
  }
}
