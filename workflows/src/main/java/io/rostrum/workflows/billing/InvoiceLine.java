package io.rostrum.workflows.billing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One thing that an invoice charges.
 *
 * @param plan the plan it is for, or the seats were bought on
 * @param quantity one plan, or so many seats
 * @param unitPrice of one for a whole cycle
 * @param net what it comes to for the span that is charged, without tax
 * @param startsAt when the span begins
 * @param endsAt when it ends, which is not part of it
 */
@Embeddable
public record InvoiceLine(
    @Enumerated(EnumType.STRING) Kind kind,
    String plan,
    int quantity,
    BigDecimal unitPrice,
    BigDecimal net,
    Instant startsAt,
    Instant endsAt) {

  /** What is charged. */
  public enum Kind {
    PLAN,
    /** What a better plan costs more, for the rest of a cycle. */
    PLAN_CHANGE,
    PRESENTER_SEATS
  }
}
