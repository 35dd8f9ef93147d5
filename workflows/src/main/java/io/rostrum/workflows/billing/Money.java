package io.rostrum.workflows.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of a currency, in whole smallest units of it: cents of a euro, yen. Whatever does not
 * come out even is rounded half up.
 */
public record Money(BigDecimal amount, Currency currency) {
  /** How everything is rounded that does not come out even. */
  public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @throws ArithmeticException if the amount is not whole in the currency's smallest unit
   */
  public Money {
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.of(currency).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.of(currency).amount), currency);
  }

  public Money times(int count) {
    return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
  }

  /** Some of a number of equal parts, rounded. */
  public Money share(int some, int parts) {
    return new Money(
        amount
            .multiply(BigDecimal.valueOf(some))
            .divide(BigDecimal.valueOf(parts), amount.scale(), ROUNDING),
        currency);
  }

  /** So many hundredths, rounded. */
  public Money percent(BigDecimal rate) {
    return new Money(amount.multiply(rate).divide(HUNDRED, amount.scale(), ROUNDING), currency);
  }

  private Money of(Currency wanted) {
    if (!currency.equals(wanted)) {
      throw new IllegalArgumentException("Cannot reckon with " + currency + " and " + wanted);
    }
    return this;
  }
}
