package io.rostrum.workflows.room;

import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.link.MailedCode;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.LinkOccurrence.Kind;
import io.rostrum.workflows.text.EmailAddress;
import io.rostrum.workflows.text.OneLine;
import io.rostrum.workflows.text.TextLength;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes presenters of those who come by a presenter link (R5). */
@Service
public class LinkClaims {
  private static final Duration A_WHILE = Duration.ofHours(1);

  /** A link may be read by many before one claims it, but nobody's mailbox is filled by it. */
  private static final int MOST_CODES = 10;

  private final PresenterLinkRepository links;
  private final LinkClaimRepository claims;
  private final LinkOccurrenceRepository occurrences;
  private final ParticipantRepository participants;
  private final RoomRepository rooms;
  private final LinkCodes maker;
  private final LinkSettings settings;
  private final ApplicationEventPublisher publisher;

  LinkClaims(
      PresenterLinkRepository links,
      LinkClaimRepository claims,
      LinkOccurrenceRepository occurrences,
      ParticipantRepository participants,
      RoomRepository rooms,
      LinkCodes maker,
      LinkSettings settings,
      ApplicationEventPublisher publisher) {
    this.links = links;
    this.claims = claims;
    this.occurrences = occurrences;
    this.participants = participants;
    this.rooms = rooms;
    this.maker = maker;
    this.settings = settings;
    this.publisher = publisher;
  }

  /**
   * Keeps what somebody typed on the page of a presenter link; written by the web tier, because no
   * variable of a process may hold an address. Typed again in that browser, it replaces what was.
   *
   * @param browserHash the SHA-256 of the secret in the asking browser
   * @return what is wrong with it; nothing if it was kept
   */
  @Transactional
  public Set<Refusal> keep(PresenterLink link, String browserHash, String name, String email) {
    String shown = OneLine.of(name);
    String address = EmailAddress.typed(email);
    Set<Refusal> wrong = EnumSet.noneOf(Refusal.class);
    if (shown.isEmpty() || TextLength.isMoreThan(Presence.LONGEST_NAME, shown)) {
      wrong.add(Refusal.NAME_INVALID);
    }
    EmailAddress.flaw(address).map(LinkClaims::refusal).ifPresent(wrong::add);
    if (wrong.isEmpty()) {
      // The lock keeps it from changing while a change is judged by it.
      rooms.lock(link.eventId());
      claims
          .findById(LinkClaim.idOf(link.presenterId(), browserHash))
          .ifPresentOrElse(
              claim -> claim.retype(shown, address),
              () -> claims.save(new LinkClaim(link.presenterId(), browserHash, shown, address)));
    }
    return wrong;
  }

  private static Refusal refusal(EmailAddress.Flaw flaw) {
    return switch (flaw) {
      case NO_ADDRESS -> Refusal.EMAIL_INVALID;
      case NOT_ASCII -> Refusal.EMAIL_NOT_ASCII;
      case INVISIBLE -> Refusal.EMAIL_INVISIBLE;
    };
  }

  ClaimStanding standing(RoomChange change, Instant now) {
    String presenterId = change.participantId();
    Optional<LinkClaim> claim = claims.findById(claimId(change));
    return new ClaimStanding(
        links.findByPresenterIdAndEventId(presenterId, change.eventId()),
        claim,
        occurrences.countByParticipantIdAndKindAndHappenedAtAfter(
                presenterId, Kind.CLAIM_CODE_ASKED, now.minus(A_WHILE))
            >= MOST_CODES,
        claim
            .map(typed -> EmailAddress.spellings(typed.email()))
            .filter(spellings -> claims.hasPlace(change.eventId(), spellings))
            .isPresent());
  }

  void askForCode(RoomChange change, ClaimStanding standing, Instant now) {
    LinkClaim claim = standing.claim().orElseThrow();
    int number = claim.nextCodeNumber();
    claim.renew(
        maker.mailed(claim.claimId(), number, now.plus(settings.codeLife()), settings.codeTries()));
    occurrences.save(LinkOccurrence.claimCodeAsked(change, number, now));
  }

  /**
   * The link is theirs from now on, or has been.
   *
   * @return whether they have a seat, and are in; otherwise they wait for one
   */
  boolean claim(RoomChange change, ClaimStanding standing) {
    LinkClaim claim = standing.claim().orElseThrow();
    PresenterLink link = standing.link().orElseThrow();
    if (link.isOpen()) {
      claim.code().orElseThrow().spend();
      link.claimedBy(claim);
      publisher.publishEvent(new PresenterLinkClaimed(link, claim.name(), claim.email()));
    }
    Optional<Participant> presenter = participants.findById(link.presenterId());
    presenter.ifPresent(who -> who.bindTo(change.browserHash()));
    return presenter.isPresent();
  }

  /** Whether somebody typed a name on the page of a link, and another has it now. */
  @Transactional(readOnly = true)
  public boolean isTooLate(String presenterId, String browserHash) {
    String claimId = LinkClaim.idOf(presenterId, browserHash);
    return claims.findById(claimId).isPresent()
        && links.findById(presenterId).filter(link -> !link.isOf(claimId)).isPresent();
  }

  void mistyped(ClaimStanding standing) {
    standing.claim().flatMap(LinkClaim::code).ifPresent(MailedCode::mistyped);
  }

  private static String claimId(RoomChange change) {
    return LinkClaim.idOf(change.participantId(), change.browserHash());
  }
}
