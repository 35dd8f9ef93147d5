package io.rostrum.workers.mail;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.mail.MailStatus;
import io.rostrum.workflows.mail.OutgoingMail;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.presenter.RoleDeed;
import io.rostrum.workflows.presenter.RoleDeeds;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Room;
import io.rostrum.workflows.room.RoomEnding;
import io.rostrum.workflows.room.RoomRepository;
import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.statistics.StatisticsOfEvents;
import io.rostrum.workflows.time.PeopleTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The mails about how an event went. Asked again, each answers what became of it, and nothing is
 * sent.
 */
@Component
public class Outcomes {
  /** Whoever promoted a hundred for a question each knows how it was. */
  private static final int MOST_DEEDS = 100;

  private final EventRepository events;
  private final PresenterRepository presenters;
  private final ParticipantRepository participants;
  private final OutgoingMailRepository outgoing;
  private final StatisticsOfEvents statistics;
  private final RoomRepository rooms;
  private final RoleDeeds deeds;
  private final Letters letters;
  private final Post post;

  Outcomes(
      EventRepository events,
      PresenterRepository presenters,
      ParticipantRepository participants,
      OutgoingMailRepository outgoing,
      StatisticsOfEvents statistics,
      RoomRepository rooms,
      RoleDeeds deeds,
      Letters letters,
      Post post) {
    this.events = events;
    this.presenters = presenters;
    this.participants = participants;
    this.outgoing = outgoing;
    this.statistics = statistics;
    this.rooms = rooms;
    this.deeds = deeds;
    this.letters = letters;
    this.post = post;
  }

  /**
   * A mail that somebody did not get.
   *
   * @param reason what the mail server said
   */
  record Unreached(String name, MailPurpose purpose, String reason) {}

  /**
   * Who gave or took a role in the room, or sent somebody out.
   *
   * @param time by the reader's clock
   * @param how {@code PROMOTED}, {@code DEMOTED}, {@code REMOVED}, or {@code OWN} where somebody
   *     gave up their own rights
   */
  record Deed(String time, String how, String by, String whom) {}

  /**
   * Sends a presenter the event's main statistics, with thanks if they were in the room as one
   * (R16).
   */
  public MailStatus thank(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    if (presenter.status() == PresenterStatus.TAKEN_BACK) {
      return MailStatus.SENT;
    }
    Event event = events.require(presenter.eventId());
    boolean came = statistics.presented(event.eventId()).contains(presenterId);
    MailPurpose purpose = came ? MailPurpose.THANK_YOU : MailPurpose.STATISTICS;
    return post.send(withStatistics(letters.toPresenter(purpose, event, presenter), event));
  }

  /**
   * Reports to the organizer how the event went, who presented, who was to and did not come, who
   * gave and took roles in the room, and who could not be reached.
   */
  public MailStatus report(String eventId) {
    Event event = events.require(eventId);
    List<OutgoingMail> refused = outgoing.findByEventIdAndStatus(eventId, MailStatus.REFUSED);
    Letter letter = letters.toOrganizer(MailPurpose.REPORT, event);
    return post.send(
        withStatistics(letter, event)
            .with(deeds(eventId, letter.recipient()))
            .with("presentedBy", presentedBy(eventId))
            .with("absent", absent(eventId))
            .with("unreached", unreached(eventId, refused)));
  }

  /** Tells the organizer that nobody opened the room. */
  public MailStatus nobodyCame(String eventId) {
    return post.send(letters.toOrganizer(MailPurpose.NOBODY_CAME, events.require(eventId)));
  }

  private Letter withStatistics(Letter letter, Event event) {
    EventStatistics figures = statistics.keep(event.eventId());
    return letter
        .with(Figures.of(figures, letter.recipient()))
        .with(ending(event.eventId()))
        .withChart(
            () ->
                AttendanceChart.draw(
                    event, figures, statistics.stays(event.eventId()), letter.recipient()));
  }

  /** How it ended, and by whom if it was somebody; nothing where that was not kept. */
  private Map<String, String> ending(String eventId) {
    Room room = rooms.findById(eventId).orElseThrow();
    Optional<String> closedBy =
        room.closedBy().flatMap(participants::findById).map(Participant::name);
    String ending =
        room.ending()
            .filter(how -> how != RoomEnding.BY_SOMEBODY || closedBy.isPresent())
            .map(RoomEnding::name)
            .orElse("");
    return Map.of("ending", ending, "endedBy", closedBy.orElse(""));
  }

  private Map<String, Object> deeds(String eventId, Recipient reader) {
    List<RoleDeed> all = deeds.of(eventId);
    List<Deed> shown = all.stream().limit(MOST_DEEDS).map(deed -> deed(deed, reader)).toList();
    return Map.of("deeds", shown, "moreDeeds", all.size() - shown.size());
  }

  private static Deed deed(RoleDeed deed, Recipient reader) {
    return new Deed(
        PeopleTime.time(deed.at(), reader.zone()),
        deed.isTheirOwn() ? "OWN" : deed.effect().name(),
        deed.byName(),
        deed.targetName());
  }

  /** Those who were promoted in the room, too. */
  private List<String> presentedBy(String eventId) {
    return statistics.presented(eventId).stream()
        .flatMap(presenterId -> participants.findById(presenterId).stream())
        .map(Participant::name)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private List<String> absent(String eventId) {
    Set<String> presented = statistics.presented(eventId);
    return presenters
        .findByEventIdAndStatusOrderByListPosition(eventId, PresenterStatus.SEATED)
        .stream()
        .filter(presenter -> !presented.contains(presenter.presenterId()))
        .map(Presenter::name)
        .toList();
  }

  // A later mail may have told them.
  private boolean arrivedLater(OutgoingMail mail) {
    return mail.purpose() == MailPurpose.INVITATION && outgoing.wasInvited(mail.recipient());
  }

  private List<Unreached> unreached(String eventId, List<OutgoingMail> refused) {
    return presenters.findByEventIdOrderByListPosition(eventId).stream()
        .flatMap(
            presenter ->
                refused.stream()
                    .filter(mail -> mail.recipient().equals(presenter.presenterId()))
                    .filter(mail -> !arrivedLater(mail))
                    .map(
                        mail ->
                            new Unreached(
                                presenter.name(), mail.purpose(), mail.refusal().orElse(""))))
        .distinct()
        .toList();
  }
}
