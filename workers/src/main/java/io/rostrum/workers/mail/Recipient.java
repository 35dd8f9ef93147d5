package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.room.LinkClaim;
import io.rostrum.workflows.room.Participant;
import java.time.ZoneId;

/**
 * Somebody a mail is for.
 *
 * @param id the person's id, which makes the mail the same one when it is sent again
 * @param zone where this person's clock is, as far as it is known: the organizer's account says so,
 *     of presenters only the event's is known
 * @param senderName whom the mail comes from, in this person's eyes: whoever invited a presenter,
 *     but no organizer gets mail from themselves
 */
record Recipient(
    String id, String name, String email, Language language, ZoneId zone, String senderName) {

  static Recipient organizer(String eventId, Account account) {
    return new Recipient(
        Participant.organizerOf(eventId),
        account.ownerName(),
        account.ownerEmail(),
        account.language(),
        account.timeZone(),
        "Rostrum");
  }

  static Recipient claimant(LinkClaim claim, Event event) {
    return new Recipient(
        claim.claimId(), "", claim.email(), event.language(), event.timeZone(), "Rostrum");
  }

  /** Whoever reads a mailbox that was named for a new account. */
  static Recipient named(String requestId, Account asked) {
    return new Recipient(
        Participant.organizerOf(requestId),
        "",
        asked.ownerEmail(),
        asked.language(),
        asked.timeZone(),
        "Rostrum");
  }

  static Recipient presenter(Presenter presenter, Event event, Account account) {
    return new Recipient(
        presenter.presenterId(),
        presenter.name(),
        presenter.email(),
        event.language(),
        event.timeZone(),
        account.senderName());
  }
}
