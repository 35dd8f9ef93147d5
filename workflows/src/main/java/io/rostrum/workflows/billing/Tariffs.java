package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.Unrepairable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Looks up what an account pays. The tables are asked by themselves and not as a step of a process,
 * where what they answer would be a variable that every user of Operate reads (R2).
 */
@Service
public class Tariffs {
  /** The decision with what plans and presenter seats cost. */
  public static final String PRICES = "prices";

  /** The decision with each country's tax. */
  public static final String TAX_RATES = "tax-rates";

  private final Engine engine;

  Tariffs(Engine engine) {
    this.engine = engine;
  }

  /**
   * What an account pays now.
   *
   * @return empty if its plan costs nothing
   * @throws Unrepairable if a table is wrong, or knows no such plan
   */
  public Optional<Tariff> of(Account account) {
    return Optional.of(of(account, account.plan())).filter(Tariff::isCharged);
  }

  /**
   * What an account would pay on a plan, which may be nothing.
   *
   * @throws Unrepairable if a table is wrong, or knows no such plan
   */
  public Tariff of(Account account, String plan) {
    Object row =
        row(account, plan)
            .orElseThrow(
                () ->
                    new Unrepairable(
                        "The decision table prices has no row for the plan %s and the cycle %s. Deploy the table with one, then retry."
                            .formatted(plan, account.billingPeriod().code())));
    return tariff(account, plan, row);
  }

  /** Whether the price table knows a plan. */
  public boolean knows(Account account, String plan) {
    return row(account, plan).isPresent();
  }

  private Optional<Object> row(Account account, String plan) {
    return engine.evaluate(
        PRICES, Map.of("plan", plan, "billingPeriod", account.billingPeriod().code()));
  }

  private Tariff tariff(Account account, String plan, Object row) {
    BigDecimal taxRate = taxRate(account.country());
    return read(
        PRICES,
        () -> {
          Map<?, ?> prices = (Map<?, ?>) row;
          Currency currency = Currency.getInstance((String) prices.get("currency"));
          return new Tariff(
              plan,
              account.billingPeriod(),
              new Money(number(prices.get("planPrice")), currency),
              new Money(number(prices.get("presenterSeatPrice")), currency),
              taxRate);
        });
  }

  private BigDecimal taxRate(String country) {
    return engine
        .evaluate(TAX_RATES, Map.of("country", country))
        .map(row -> read(TAX_RATES, () -> number(row)))
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal number(Object cell) {
    BigDecimal number = new BigDecimal(((Number) cell).toString());
    if (number.signum() < 0) {
      throw new IllegalArgumentException("Below zero");
    }
    return number;
  }

  /** Reads a row that an operator may have written wrong in any way. */
  private static <T> T read(String table, Supplier<T> row) {
    try {
      return row.get();
    } catch (RuntimeException e) {
      throw new Unrepairable(
          "The decision table "
              + table
              + " has a row that is missing an amount, or has a wrong one, or an unknown currency."
              + " Deploy the table with that row put right, then retry.");
    }
  }
}
