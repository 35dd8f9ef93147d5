package io.rostrum.workflows.panel;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.billing.BillingCycle;
import io.rostrum.workflows.billing.ExtraSeats;
import io.rostrum.workflows.billing.Subscription;
import io.rostrum.workflows.billing.SubscriptionRepository;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.scheduling.EventWords;
import io.rostrum.workflows.seats.ComingLimits;
import io.rostrum.workflows.seats.ComingLimits.Coming;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What another plan changes, in the organizer's language. */
@Service
public class PlanEffects {
  private static final String WORDS = "io.rostrum.workflows.panel.panel";

  /** More than that nobody reads. */
  private static final int MOST_EVENTS = 30;

  private final PlanChangeRepository changes;
  private final SubscriptionRepository subscriptions;
  private final ExtraSeats extraSeats;
  private final ComingLimits coming;
  private final Authority authority;
  private final Clock clock;

  PlanEffects(
      PlanChangeRepository changes,
      SubscriptionRepository subscriptions,
      ExtraSeats extraSeats,
      ComingLimits coming,
      Authority authority,
      Clock clock) {
    this.changes = changes;
    this.subscriptions = subscriptions;
    this.extraSeats = extraSeats;
    this.coming = coming;
    this.authority = authority;
    this.clock = clock;
  }

  /** Shows a change of plan that is to be confirmed. */
  public PlanChangeView show(long processInstanceKey) {
    PlanChange change = changes.require(processInstanceKey);
    Account account = authority.ownerOf(processInstanceKey);
    Optional<Instant> cycleEnd =
        subscriptions
            .findById(account.accountId())
            .flatMap(Subscription::cycle)
            .map(BillingCycle::endsAt)
            .filter(end -> change.timing() == PlanTiming.END_OF_CYCLE);
    return new PlanChangeView(
        account.organization(),
        account.plan(),
        change.newPlan(),
        begins(cycleEnd, account),
        change.quote().name(),
        touched(account, change, cycleEnd));
  }

  private static String begins(Optional<Instant> cycleEnd, Account account) {
    Language reader = account.language();
    return cycleEnd
        .map(end -> word("endOfCycle", reader, PeopleTime.date(end, account.timeZone(), reader)))
        .orElseGet(() -> word("atOnce", reader));
  }

  private List<String> touched(Account account, PlanChange change, Optional<Instant> cycleEnd) {
    int seats =
        cycleEnd.isPresent()
            ? extraSeats.afterCycle(account, change.newPlan())
            : extraSeats.of(account.accountId(), EventType.WEBINAR);
    List<String> all =
        coming
            .of(account.accountId(), change.newPlan(), seats, cycleEnd.orElseGet(clock::instant))
            .stream()
            .flatMap(one -> sentence(one, account.language()))
            .toList();
    if (all.size() <= MOST_EVENTS) {
      return all;
    }
    List<String> first = new ArrayList<>(all.subList(0, MOST_EVENTS));
    first.add(word("more", account.language(), all.size() - MOST_EVENTS));
    return first;
  }

  /** What an event will be allowed less; nothing where it is as much. */
  private static Stream<String> sentence(Coming coming, Language reader) {
    List<String> losses = losses(coming, reader);
    String title = EventWords.titleAndDate(coming.event(), reader);
    return losses.isEmpty()
        ? Stream.empty()
        : Stream.of(word("touched", reader, title, String.join(", ", losses)));
  }

  private static List<String> losses(Coming coming, Language reader) {
    EventLimits now = coming.event().limits();
    EventLimits then = coming.limits();
    List<String> losses = new ArrayList<>();
    if (then.presenterSeats() < now.presenterSeats()) {
      losses.add(
          word(
              coming.seatsLost() > 0 ? "presenterSeats.lost" : "presenterSeats",
              reader,
              then.presenterSeats(),
              now.presenterSeats(),
              coming.seatsHeld()));
    }
    note(losses, "attendeeSeats", then.attendeeSeats(), now.attendeeSeats(), reader);
    note(losses, "cameras", then.cameras(), now.cameras(), reader);
    note(losses, "microphones", then.microphones(), now.microphones(), reader);
    Duration longest = Duration.ofMinutes(then.longestDurationMinutes());
    if (coming.event().duration().compareTo(longest) > 0) {
      losses.add(word("duration", reader, PeopleTime.duration(longest)));
    }
    return losses;
  }

  private static void note(List<String> losses, String what, int then, int now, Language reader) {
    if (then < now) {
      losses.add(word(what, reader, then, now));
    }
  }

  private static String word(String key, Language reader, Object... facts) {
    return reader.sentence(WORDS, key, facts);
  }
}
