package io.rostrum.workflows.billing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** The number that was given out last. */
@Entity
public class NumberSeries {

  @Id
  @Enumerated(EnumType.STRING)
  private Of series;

  private long lastNumber;

  protected NumberSeries() {}

  /** What is numbered. */
  public enum Of {
    QUOTE,
    INVOICE
  }

  long next() {
    return ++lastNumber;
  }
}
