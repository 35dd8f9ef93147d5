package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.billing.Amounts;
import io.rostrum.workflows.billing.BillingSettings;
import io.rostrum.workflows.billing.Invoice;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.time.PeopleTime;
import java.util.List;
import java.util.Locale;

/**
 * An invoice as its reader sees it, in the mail and in the document.
 *
 * @param seller the lines that say who bills
 * @param buyer the lines that say who is billed
 */
record ShownInvoice(
    String name,
    List<String> seller,
    List<String> buyer,
    String issued,
    String due,
    List<Line> lines,
    String net,
    String taxRate,
    String tax,
    String total) {
  /** One thing that is charged, and for which days. */
  record Line(String what, String span, int quantity, String unitPrice, String net) {}

  static ShownInvoice of(Invoice invoice, Account account, BillingSettings settings) {
    Language reader = account.language();
    Amounts amounts = invoice.amounts();
    return new ShownInvoice(
        invoice.name(),
        settings.seller(),
        List.of(
            invoice.organization(),
            invoice.ownerName(),
            Locale.of("", invoice.country()).getDisplayCountry(reader.locale())),
        PeopleTime.date(invoice.issuedAt(), account.timeZone(), reader),
        PeopleTime.date(invoice.dueAt(), account.timeZone(), reader),
        invoice.lines().stream().map(line -> shown(line, invoice, account)).toList(),
        MoneyText.of(amounts.net(), reader),
        MoneyText.percent(amounts.taxRate(), reader),
        MoneyText.of(amounts.tax(), reader),
        MoneyText.of(amounts.total(), reader));
  }

  private static Line shown(InvoiceLine line, Invoice invoice, Account account) {
    Language reader = account.language();
    return new Line(
        word("invoice.line." + line.kind(), reader, line.plan()),
        word(
            "invoice.span",
            reader,
            PeopleTime.date(line.startsAt(), account.timeZone(), reader),
            PeopleTime.lastDate(line.endsAt(), account.timeZone(), reader)),
        line.quantity(),
        MoneyText.of(invoice.money(line.unitPrice()), reader),
        MoneyText.of(invoice.money(line.net()), reader));
  }

  static String word(String key, Language reader, Object... facts) {
    return reader.sentence("mail.words", key, facts);
  }
}
