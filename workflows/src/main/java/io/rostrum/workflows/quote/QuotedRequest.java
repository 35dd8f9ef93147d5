package io.rostrum.workflows.quote;

import io.rostrum.workflows.link.MailedCode;
import io.rostrum.workflows.persistence.InsertedOnce;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.util.OptionalLong;

/**
 * Something that costs money and that somebody asked for, with what was quoted for it last. It is
 * stored with its first quote. What is shown of it to its organizer has a code, which accepts it.
 */
@MappedSuperclass
public abstract class QuotedRequest extends InsertedOnce<String> {

  private String accountId;
  @Embedded private Quote quote;
  @Embedded private MailedCode code;

  // Null unless it was charged.
  private Long invoiceNumber;

  protected QuotedRequest() {}

  protected QuotedRequest(String accountId) {
    this.accountId = accountId;
  }

  /** What tells its codes and its charge from those of everything else. */
  public abstract String chargeId();

  public String accountId() {
    return accountId;
  }

  /** The quote that was mailed last. */
  public Quote quote() {
    return quote;
  }

  /** The code that stands in that quote. */
  MailedCode code() {
    return code;
  }

  /** Counts its quotes, from 1. */
  int nextQuote() {
    return code == null ? 1 : code.number() + 1;
  }

  /**
   * Whether it is its first quote, which anybody may have asked for. Every later one was asked for
   * by the organizer.
   */
  public boolean isFirstQuote() {
    return code.number() == 1;
  }

  void quote(Quote newQuote, MailedCode newCode) {
    quote = newQuote;
    code = newCode;
  }

  /** Notes the invoice that charged it. */
  public void charged(long number) {
    invoiceNumber = number;
  }

  /** The number of its invoice; empty unless it was charged. */
  public OptionalLong invoiceNumber() {
    return invoiceNumber == null ? OptionalLong.empty() : OptionalLong.of(invoiceNumber);
  }
}
