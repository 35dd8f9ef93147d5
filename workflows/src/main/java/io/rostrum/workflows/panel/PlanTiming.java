package io.rostrum.workflows.panel;

/** When another plan begins. */
public enum PlanTiming {
  /** A dearer one: now, for the rest of the billing cycle that is paid for. */
  AT_ONCE,
  /** Now, where nothing is paid so far: a billing cycle begins with it, if it costs anything. */
  NEW_CYCLE,
  /** One that is not dearer: when what is paid for is over. */
  END_OF_CYCLE
}
