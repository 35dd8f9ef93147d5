package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.billing.Money;
import io.rostrum.workflows.panel.PlanTiming;
import io.rostrum.workflows.time.PeopleTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What letters about money show. */
final class TestInvoices {
  private TestInvoices() {}

  /** What a letter with a quote shows. */
  static Map<String, Object> quote(Language language) {
    return Map.of(
        "code",
        "042917",
        "seats",
        5,
        "seatPrice",
        MoneyText.of(euros("10"), language),
        "cycleDays",
        30,
        "daysLeft",
        20,
        "net",
        MoneyText.of(euros("33.33"), language),
        "taxRate",
        MoneyText.percent(BigDecimal.valueOf(20), language),
        "tax",
        MoneyText.of(euros("6.67"), language),
        "total",
        MoneyText.of(euros("40.00"), language));
  }

  /** An invoice for five presenter seats and a plan, to somebody whose name has many letters. */
  static Map<String, Object> planQuote(Language language) {
    return Map.ofEntries(
        Map.entry("plan", "live"),
        Map.entry("newPlan", "enterprise"),
        Map.entry("begins", "–"),
        Map.entry("touched", List.of(TestLetters.TITLE, "<b>" + TestLetters.TITLE)),
        Map.entry("timing", PlanTiming.AT_ONCE),
        Map.entry("isCharged", true),
        Map.entry("price", MoneyText.of(euros("200.00"), language)),
        Map.entry("cycleDays", 30),
        Map.entry("daysLeft", 12),
        Map.entry("net", MoneyText.of(euros("80.00"), language)),
        Map.entry("taxRate", MoneyText.percent(BigDecimal.valueOf(20), language)),
        Map.entry("tax", MoneyText.of(euros("16.00"), language)),
        Map.entry("total", MoneyText.of(euros("96.00"), language)),
        Map.entry("code", "042917"));
  }

  static Map<String, Object> changed(Language language) {
    return Map.ofEntries(
        Map.entry("senderName", "Demo & Friends"),
        Map.entry("language", language.locale().getDisplayLanguage(language.locale())),
        Map.entry("timeZone", "Europe/Paris"),
        Map.entry("reminders", "24 h, 1 h"),
        Map.entry("grants", "organizer"),
        Map.entry("invited", "invited"),
        Map.entry("plan", "enterprise"),
        Map.entry("seats", 7),
        Map.entry(
            "nextFrom",
            PeopleTime.date(
                TestLetters.START.plus(Duration.ofDays(30)), TestLetters.PARIS, language)),
        Map.entry("nextPlan", "live"),
        Map.entry("nextSeats", 5));
  }

  static ShownInvoice invoice(Language language) {
    return new ShownInvoice(
        "I-42",
        List.of("Rostrum", "1 rue de l\u2019Exemple", "75000 Paris", "FR 00 123456789"),
        List.of("Demo Events & <b>Sons</b>", "Łucja Δημητρίου-Çelik", "France"),
        PeopleTime.date(TestLetters.START, TestLetters.PARIS, language),
        PeopleTime.date(TestLetters.START.plus(Duration.ofDays(14)), TestLetters.PARIS, language),
        List.of(
            line("PLAN", 1, "40", "40", language),
            line("PRESENTER_SEATS", 5, "10", "1233.33", language)),
        MoneyText.of(euros("1273.33"), language),
        MoneyText.percent(new BigDecimal("25.5"), language),
        MoneyText.of(euros("324.70"), language),
        MoneyText.of(euros("1598.03"), language));
  }

  static ShownStatement statement(Language language) {
    return new ShownStatement(
        PeopleTime.date(TestLetters.START, TestLetters.PARIS, language),
        TestLetters.TITLE,
        "live",
        Optional.of(
            PeopleTime.date(
                TestLetters.START.plus(Duration.ofDays(30)), TestLetters.PARIS, language)),
        5,
        List.of(invoice(language), invoice(language)));
  }

  private static ShownInvoice.Line line(
      String kind, int quantity, String price, String net, Language language) {
    return new ShownInvoice.Line(
        ShownInvoice.word("invoice.line." + kind, language, "live"),
        ShownInvoice.word(
            "invoice.span",
            language,
            PeopleTime.date(TestLetters.START, TestLetters.PARIS, language),
            PeopleTime.date(
                TestLetters.START.plus(Duration.ofDays(20)), TestLetters.PARIS, language)),
        quantity,
        MoneyText.of(euros(price), language),
        MoneyText.of(euros(net), language));
  }

  private static Money euros(String amount) {
    return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
  }
}
