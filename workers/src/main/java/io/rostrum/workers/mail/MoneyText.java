package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.billing.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;

/** Amounts and rates as people read them, in their language. */
final class MoneyText {
  private static final int TWO_PLACES_ON = -2;

  private MoneyText() {}

  /** For example {@code €1,200.00}. */
  static String of(Money money, Language language) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(money.amount().scale());
    format.setMaximumFractionDigits(money.amount().scale());
    return format.format(money.amount());
  }

  /**
   * For example {@code 25.5%}.
   *
   * @param rate in hundredths
   */
  static String percent(BigDecimal rate, Language language) {
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMaximumFractionDigits(rate.scale());
    return format.format(rate.scaleByPowerOfTen(TWO_PLACES_ON));
  }
}
