package io.rostrum.workflows.billing;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What was charged at one time. It is never changed: it repeats what it says of the account, which
 * may be called something else later.
 */
@Entity
public class Invoice extends InsertedOnce<Long> {

  @Id private Long invoiceNumber;
  private String chargeId;
  private String accountId;
  private String organization;
  private String ownerName;
  private String country;
  private Instant issuedAt;
  private Instant dueAt;
  private String currency;
  private BigDecimal net;
  private BigDecimal taxRate;
  private BigDecimal tax;
  private BigDecimal total;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_number"))
  @OrderColumn(name = "line_no")
  private List<InvoiceLine> lines = new ArrayList<>();

  protected Invoice() {}

  @Override
  public Long getId() {
    return invoiceNumber;
  }

  Invoice(
      long invoiceNumber,
      String chargeId,
      Account account,
      Tariff tariff,
      List<InvoiceLine> lines,
      Instant issuedAt) {
    Amounts amounts = amounts(tariff, lines);
    this.invoiceNumber = invoiceNumber;
    this.chargeId = chargeId;
    this.accountId = account.accountId();
    this.organization = account.organization();
    this.ownerName = account.ownerName();
    this.country = account.country();
    this.issuedAt = issuedAt;
    this.currency = tariff.planPrice().currency().getCurrencyCode();
    this.net = amounts.net().amount();
    this.taxRate = amounts.taxRate();
    this.tax = amounts.tax().amount();
    this.total = amounts.total().amount();
    this.lines = new ArrayList<>(lines);
  }

  private static Amounts amounts(Tariff tariff, List<InvoiceLine> lines) {
    Currency currency = tariff.planPrice().currency();
    Money net =
        lines.stream()
            .map(line -> new Money(line.net(), currency))
            .reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    return Amounts.of(net, tariff.taxRate());
  }

  /** Consecutive, without gaps, over all accounts. */
  public long number() {
    return invoiceNumber;
  }

  /** What people call it, for example {@code I-42}. */
  public String name() {
    return "I-" + invoiceNumber;
  }

  public String accountId() {
    return accountId;
  }

  public String organization() {
    return organization;
  }

  public String ownerName() {
    return ownerName;
  }

  /** Two letters of ISO 3166-1. */
  public String country() {
    return country;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  /** When it is to be paid at the latest. */
  public Instant dueAt() {
    return dueAt;
  }

  void payUntil(Instant latest) {
    dueAt = latest;
  }

  public Amounts amounts() {
    return new Amounts(money(net), taxRate, money(tax), money(total));
  }

  /** An amount of one of its lines. */
  public Money money(BigDecimal amount) {
    return new Money(amount, Currency.getInstance(currency));
  }

  public List<InvoiceLine> lines() {
    return List.copyOf(lines);
  }
}
