package io.rostrum.workflows.billing;

import java.math.BigDecimal;

/**
 * What something comes to.
 *
 * @param net without tax
 * @param taxRate in hundredths
 * @param total with tax
 */
public record Amounts(Money net, BigDecimal taxRate, Money tax, Money total) {

  /** The tax is rounded once, on the sum. */
  public static Amounts of(Money net, BigDecimal taxRate) {
    Money tax = net.percent(taxRate);
    return new Amounts(net, taxRate, tax, net.plus(tax));
  }
}
