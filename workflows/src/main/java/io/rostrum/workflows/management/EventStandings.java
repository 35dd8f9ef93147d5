package io.rostrum.workflows.management;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.room.RoomSettings;
import io.rostrum.workflows.scheduling.Choice;
import io.rostrum.workflows.scheduling.EventWords;
import io.rostrum.workflows.scheduling.Problem;
import io.rostrum.workflows.scheduling.ShownProblem;
import io.rostrum.workflows.text.MaskedAddress;
import io.rostrum.workflows.time.PeopleTime;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows organizers how their scheduled events stand. */
@Service
public class EventStandings {

  private final ChangeSituations situations;
  private final AccountRepository accounts;
  private final OutgoingMailRepository mails;
  private final RoomSettings settings;

  EventStandings(
      ChangeSituations situations,
      AccountRepository accounts,
      OutgoingMailRepository mails,
      RoomSettings settings) {
    this.situations = situations;
    this.accounts = accounts;
    this.mails = mails;
    this.settings = settings;
  }

  /** What the form shows, and what its fields start with. */
  public record ForForm(EventStanding standing, Map<String, Object> change) {}

  /**
   * Shows an event to its organizer.
   *
   * @param typed the decision that has problems, to be put right; null when a new one begins
   */
  @Transactional
  public ForForm show(String eventId, Object typed) {
    ChangeSituation situation = situations.read(eventId);
    Account account = accounts.findById(situation.event().accountId()).orElseThrow();
    if (typed == null) {
      ChangeRequest fresh = ChangeRequest.of(situation.event(), account);
      return new ForForm(view(situation, List.of(), account.language()), fresh.asVariable());
    }
    ChangeRequest request = ChangeRequest.of(typed);
    List<Problem> problems = new ChangeCheck(request, account, situation).problems();
    return new ForForm(view(situation, problems, account.language()), request.asVariable());
  }

  private EventStanding view(ChangeSituation situation, List<Problem> problems, Language reader) {
    ResourceBundle words = reader.words("io.rostrum.workflows.management.standing");
    Event event = situation.event();
    return new EventStanding(
        event.title(),
        EventWords.type(event.type(), reader),
        event.type() == EventType.WEBINAR,
        PeopleTime.dateAndTime(event.startsAt(), event.timeZone(), reader),
        PeopleTime.duration(event.duration()),
        event.language().locale().getDisplayLanguage(reader.locale()),
        EventWords.attendeeNames(event.type(), event.attendeeNames(), reader),
        EventWords.orDash(event.description()),
        state(situation, words, reader),
        lines(situation, words),
        seats(situation, reader),
        PeopleTime.duration(Duration.ofMinutes(event.limits().longestDurationMinutes())),
        ShownProblem.of(problems, reader),
        problems.size(),
        presenterChoices(situation, words),
        choices(situation.takenBack()),
        reminderChoices(situation, words));
  }

  private static String seats(ChangeSituation situation, Language reader) {
    int waiting =
        (int)
            situation.active().stream()
                .filter(presenter -> presenter.status() == PresenterStatus.WAITING)
                .count();
    return EventWords.seats(
        situation.active().size() - waiting,
        waiting,
        situation.event().limits().presenterSeats(),
        reader);
  }

  private static List<Choice> reminderChoices(ChangeSituation situation, ResourceBundle words) {
    List<Choice> each = choices(situation.seated());
    return each.isEmpty()
        ? each
        : Stream.concat(
                Stream.of(new Choice(words.getString("reminder.all"), ChangeRequest.ALL)),
                each.stream())
            .toList();
  }

  private String state(ChangeSituation situation, ResourceBundle words, Language reader) {
    Event event = situation.event();
    if (event.status() != EventStatus.SCHEDULED) {
      return words.getString("state.over");
    }
    return situation.roomIsOpen()
        ? words.getString("state.open")
        : MessageFormat.format(
            words.getString("state.waiting"),
            PeopleTime.dateAndTime(
                event.startsAt().minus(settings.opensBefore()), event.timeZone(), reader));
  }

  private List<String> lines(ChangeSituation situation, ResourceBundle words) {
    return Stream.concat(
            situation.presenters().stream().map(presenter -> line(presenter, words)),
            situation.openLinks().stream()
                .map(link -> name(link, words) + ": " + words.getString("presenter.link.open")))
        .toList();
  }

  private static List<Choice> presenterChoices(ChangeSituation situation, ResourceBundle words) {
    return Stream.concat(
            choices(situation.active()).stream(),
            situation.openLinks().stream()
                .map(link -> new Choice(name(link, words), link.presenterId())))
        .toList();
  }

  private static String name(PresenterLink link, ResourceBundle words) {
    return MessageFormat.format(words.getString("presenter.link"), link.position());
  }

  // The form may stay open for weeks, so it tells only what will not be out of date by then.
  private String line(Presenter presenter, ResourceBundle words) {
    return switch (presenter.status()) {
      case NAMED, SEATED ->
          isUnreachable(presenter)
              ? person(presenter) + ": " + words.getString("presenter.refused")
              : person(presenter);
      case WAITING, TAKEN_BACK, OVER ->
          person(presenter) + ": " + words.getString("presenter." + presenter.status());
    };
  }

  private boolean isUnreachable(Presenter presenter) {
    return !mails.wasInvited(presenter.presenterId())
        && MailPurpose.INVITATIONS.stream()
            .anyMatch(purpose -> !mails.refusalsOf(presenter.presenterId(), purpose).isEmpty());
  }

  private static List<Choice> choices(List<Presenter> presenters) {
    return presenters.stream()
        .map(presenter -> new Choice(person(presenter), presenter.presenterId()))
        .toList();
  }

  private static String person(Presenter presenter) {
    return presenter.name() + " (" + MaskedAddress.of(presenter.email()) + ")";
  }
}
