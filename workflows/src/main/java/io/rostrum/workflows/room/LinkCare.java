package io.rostrum.workflows.room;

import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.LinkOccurrence.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is done about personal links that go round (R17), under the room's lock. */
@Component
class LinkCare {
  private static final Duration A_WHILE = Duration.ofHours(1);

  private final LinkCodeRepository codes;
  private final LinkOccurrenceRepository occurrences;
  private final LinkCodes maker;
  private final RoomLinks links;
  private final LinkSettings settings;
  private final RoomJournal journal;

  LinkCare(
      LinkCodeRepository codes,
      LinkOccurrenceRepository occurrences,
      LinkCodes maker,
      RoomLinks links,
      LinkSettings settings,
      RoomJournal journal) {
    this.codes = codes;
    this.occurrences = occurrences;
    this.maker = maker;
    this.links = links;
    this.settings = settings;
    this.journal = journal;
  }

  LinkStanding standing(RoomChange change, Instant now) {
    String who = change.participantId();
    return switch (change.action()) {
      case PROVE -> new LinkStanding(codes.findById(who).map(LinkCode::code), false);
      case ASK_FOR_CODE ->
          new LinkStanding(Optional.empty(), isTooOften(who, Kind.CODE_ASKED, now));
      case ASK_FOR_LINK ->
          new LinkStanding(Optional.empty(), isTooOften(who, Kind.LINK_ASKED, now));
      default -> LinkStanding.OF_NO_INTEREST;
    };
  }

  private boolean isTooOften(String participantId, Kind kind, Instant now) {
    return occurrences.countByParticipantIdAndKindAndHappenedAtAfter(
            participantId, kind, now.minus(A_WHILE))
        >= settings.mostAsked();
  }

  /** Entered by the link itself; by a new one, the one before opens nothing from now on. */
  void enter(RoomChange change, Participant who) {
    if (who.link().isOffered(change.proof())) {
      who.link().enterByOffered();
    }
    who.bindTo(change.browserHash());
  }

  /** Entered with a code: whoever reads the mailbox keeps the room. */
  void prove(RoomChange change, Participant who) {
    codes.findById(who.participantId()).ifPresent(stored -> stored.code().spend());
    who.bindTo(change.browserHash());
  }

  void askForCode(RoomChange change, Participant who, Instant now) {
    String id = who.participantId();
    Optional<LinkCode> last = codes.findById(id);
    int number = last.map(code -> code.code().number() + 1).orElse(1);
    var code = maker.mailed(id, number, now.plus(settings.codeLife()), settings.codeTries());
    last.ifPresentOrElse(stored -> stored.renew(code), () -> codes.save(new LinkCode(id, code)));
    occurrences.save(new LinkOccurrence(Kind.CODE_ASKED, change, who, now).withCode(number));
  }

  void askForLink(RoomChange change, Participant who, Instant now) {
    who.link().offerNext(who, links);
    occurrences.save(new LinkOccurrence(Kind.LINK_ASKED, change, who, now));
  }

  void mistyped(Participant who) {
    codes.findById(who.participantId()).ifPresent(stored -> stored.code().mistyped());
  }

  /** Each browser that a link is tried from counts once, however often somebody presses there. */
  void tried(RoomChange change, Participant owner, LockedRoom locked) {
    Instant now = locked.now();
    List<String> before = occurrences.triedFrom(owner.participantId(), owner.link().generation());
    if (before.contains(change.browserHash())) {
      return;
    }
    var occurrence = new LinkOccurrence(Kind.TRIED, change, owner, now);
    if (before.size() + 1 >= settings.mostBrowsers() && owner.link().suspendedAt().isEmpty()) {
      owner.link().suspend(now);
      occurrence.thatSuspends();
    }
    occurrences.save(occurrence);
    journal.note(locked, occurrence);
  }
}
