package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.Amounts;
import io.rostrum.workflows.billing.ExtraSeats;
import io.rostrum.workflows.billing.ExtraSeats.NextCycle;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.mail.MailCause;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.panel.PlanChange;
import io.rostrum.workflows.panel.PlanChangeRepository;
import io.rostrum.workflows.panel.PlanChangeView;
import io.rostrum.workflows.panel.PlanEffects;
import io.rostrum.workflows.quote.Quote;
import io.rostrum.workflows.quote.Quotes;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The mails about changes of an account. They go to the owner's address on file and to nobody else
 * (R1, R2). Asked again, each answers what became of it.
 */
@Component
public class PanelMails {
  private final PlanChangeRepository changes;
  private final PlanEffects effects;
  private final Quotes quotes;
  private final ExtraSeats extraSeats;
  private final Authority authority;
  private final Letters letters;
  private final Post post;

  PanelMails(
      PlanChangeRepository changes,
      PlanEffects effects,
      Quotes quotes,
      ExtraSeats extraSeats,
      Authority authority,
      Letters letters,
      Post post) {
    this.changes = changes;
    this.effects = effects;
    this.quotes = quotes;
    this.extraSeats = extraSeats;
    this.authority = authority;
    this.letters = letters;
    this.post = post;
  }

  /** Sends the newest quote for another plan, with its arithmetic and the code that confirms it. */
  public MailStatus quote(long processInstanceKey) {
    PlanChange change = changes.require(processInstanceKey);
    Account account = authority.ownerOf(processInstanceKey);
    String name = change.quote().name();
    Letter letter =
        letters
            .toOwner(MailPurpose.PLAN_QUOTE, change.getId(), account, name)
            .on(name)
            .with(facts(effects.show(processInstanceKey)))
            .with(facts(change, account.language()))
            .with("code", quotes.code(change));
    return post.send(
        change.isFirstQuote() ? letter.causedBy(MailCause.at(account.accountId())) : letter);
  }

  private static Map<String, Object> facts(PlanChangeView shown) {
    return Map.of(
        "plan", shown.plan(),
        "newPlan", shown.newPlan(),
        "begins", shown.begins(),
        "touched", shown.touched());
  }

  private static Map<String, Object> facts(PlanChange change, Language reader) {
    Quote quote = change.quote();
    Amounts amounts = quote.amounts();
    Map<String, Object> facts = new HashMap<>();
    facts.put("timing", change.timing());
    facts.put("isCharged", quote.daysLeft() > 0 && quote.unitPrice().signum() > 0);
    facts.put("price", MoneyText.of(quote.money(quote.unitPrice()), reader));
    facts.put("cycleDays", quote.cycleDays());
    facts.put("daysLeft", quote.daysLeft());
    facts.put("net", MoneyText.of(amounts.net(), reader));
    facts.put("taxRate", MoneyText.percent(amounts.taxRate(), reader));
    facts.put("tax", MoneyText.of(amounts.tax(), reader));
    facts.put("total", MoneyText.of(amounts.total(), reader));
    return facts;
  }

  /**
   * Tells the organizer how their account is set now.
   *
   * @param withPlan whether they were told before, and another plan was decided on since
   */
  public MailStatus changed(long processInstanceKey, boolean withPlan) {
    Account account = authority.ownerOf(processInstanceKey);
    String id = Long.toString(processInstanceKey);
    return post.send(
        letters
            .toOwner(MailPurpose.ACCOUNT_CHANGED, id, account, account.organization())
            .on(withPlan ? "plan" : "")
            .with(settings(account))
            .with(plan(account)));
  }

  private static Map<String, Object> settings(Account account) {
    Language reader = account.language();
    return Map.of(
        "senderName", account.senderName(),
        "language", reader.locale().getDisplayLanguage(reader.locale()),
        "timeZone", account.timeZone().getId(),
        "reminders", reminders(account),
        "grants", account.settings().onlyOrganizerGrants() ? "organizer" : "all",
        "invited", account.settings().promotedManageInvited() ? "promoted" : "invited");
  }

  private static String reminders(Account account) {
    Language reader = account.language();
    List<String> all =
        account.reminderMinutes().stream()
            .sorted(Comparator.reverseOrder())
            .map(Duration::ofMinutes)
            .map(PeopleTime::duration)
            .map(before -> reader.sentence("mail.words", "account-changed.before", before))
            .toList();
    return all.isEmpty()
        ? reader.sentence("mail.words", "account-changed.never")
        : String.join(", ", all);
  }

  private Map<String, Object> plan(Account account) {
    Optional<NextCycle> next = extraSeats.nextCycle(account);
    return Map.of(
        "plan",
        account.plan(),
        "seats",
        extraSeats.of(account.accountId(), EventType.WEBINAR),
        "nextFrom",
        next.map(cycle -> PeopleTime.date(cycle.from(), account.timeZone(), account.language()))
            .orElse(""),
        "nextPlan",
        next.map(NextCycle::plan).orElse(""),
        "nextSeats",
        next.map(NextCycle::seats).orElse(0));
  }
}
