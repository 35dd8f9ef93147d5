package io.rostrum.workers.link;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.engine.Unrepairable;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.room.LinkOccurrence;
import io.rostrum.workflows.room.LinkOccurrence.Kind;
import io.rostrum.workflows.room.LinkOccurrenceRepository;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.time.PeopleTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what the organizer's task about a shared link shows, and whose task it is. */
@Component
class DescribeSharingWorker
    implements Worker<LinkMailWorkers.OfOccurrence, DescribeSharingWorker.Result> {
  private final LinkOccurrenceRepository occurrences;
  private final ParticipantRepository participants;
  private final EventRepository events;
  private final AccountRepository accounts;

  DescribeSharingWorker(
      LinkOccurrenceRepository occurrences,
      ParticipantRepository participants,
      EventRepository events,
      AccountRepository accounts) {
    this.occurrences = occurrences;
    this.participants = participants;
    this.events = events;
    this.accounts = accounts;
  }

  /** One try from another browser. */
  record Try(String when, String device) {}

  /**
   * @param who whose link it is
   */
  record Sharing(String title, String who, List<Try> tries) {}

  /**
   * @param organizer the Tasklist user
   */
  record Result(Sharing shared, String organizer) {}

  @Override
  public String jobType() {
    return "describe-sharing";
  }

  @Override
  public Result carryOut(LinkMailWorkers.OfOccurrence variables, Step step) {
    LinkOccurrence last = occurrences.require(variables.linkOccurrenceId(), Kind.TRIED);
    String instance = Long.toString(step.processInstanceKey());
    if (occurrences.letSeeTo(last.changeId(), instance) == 0) {
      throw new Unrepairable(
          "Another instance shows this to the organizer already. Cancel this one.");
    }
    Event event = events.require(last.eventId());
    Account account = accounts.findById(event.accountId()).orElseThrow();
    String who = participants.findById(last.participantId()).map(Participant::name).orElse("");
    List<Try> tries =
        occurrences
            .findByParticipantIdAndKindOrderByHappenedAt(last.participantId(), Kind.TRIED)
            .stream()
            .map(tried -> new Try(when(tried, event, account), tried.device()))
            .toList();
    return new Result(new Sharing(event.title(), who, tries), account.tasklistUser());
  }

  private static String when(LinkOccurrence tried, Event event, Account account) {
    return PeopleTime.dateAndTime(tried.happenedAt(), event.timeZone(), account.language());
  }
}
