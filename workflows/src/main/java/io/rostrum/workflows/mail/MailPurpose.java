package io.rostrum.workflows.mail;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Why a mail is sent. */
public enum MailPurpose {
  CONFIRMATION,
  INVITATION,
  /** To a presenter whom no seat was left for: they wait for one. */
  WAITING_FOR_SEAT,
  /** To a presenter who has waited: a seat is theirs. */
  SEAT_GIVEN,
  REMINDER,
  CHANGE,
  CANCELLATION,
  /** To somebody whose presenter rights were taken back (R6). */
  TAKEN_BACK,
  /** To the organizer: somebody else took a presenter's rights, or sent one out (R6, R8). */
  PLACE_LOST,
  /** A new link, to whoever the one before is for (R17). */
  NEW_LINK,
  /** The code that proves whose a link is (R17). */
  LINK_CODE,
  /** To the organizer: a presenter link to pass on (R5). */
  PRESENTER_LINK,
  /** To the organizer: who claimed a presenter link (R5). */
  LINK_CLAIMED,
  /** The code that proves the address of somebody who came by a presenter link (R5). */
  CLAIM_CODE,
  /** A link was tried from another browser (R17). */
  LINK_TRIED,
  /** The code that opens an account, to the mailbox that was named (R1). */
  ACCOUNT_CODE,
  /** To the owner of a new account: what to do first. */
  WELCOME,
  /** To the organizer: what presenter seats cost, and the code that buys them (R11). */
  SEATS_QUOTE,
  /** To the organizer: why no presenter seats are sold (R11). */
  SEATS_NOT_SOLD,
  /** To the organizer: what another plan costs, and the code that confirms it (R1). */
  PLAN_QUOTE,
  /** To the organizer: how their account is set now (R1). */
  ACCOUNT_CHANGED,
  /** To the organizer: what was charged (R2). */
  INVOICE,
  /** To the organizer: what was charged so far (R2). */
  STATEMENT,
  /** To a presenter who was there: thanks, with the figures (R16). */
  THANK_YOU,
  /** To a presenter who did not come: the figures (R16). */
  STATISTICS,
  REPORT,
  /** To those who may run a room and are not there: it is left alone, and when it closes. */
  ROOM_LEFT_ALONE,
  /** To the organizer: the room was never opened. */
  NOBODY_CAME,
  /** To the organizer: the mail server refused a mail to a presenter. */
  UNDELIVERED,
  /** To the organizer: somebody else worked on a task of theirs. */
  SOMEBODY_ELSE,
  /** To the organizer: what they decided could not be carried out any more. */
  NOT_POSSIBLE,
  /** To the organizer: whom no presenter seat was left for. */
  SEATS_MISSING;

  /** To a presenter: the mails that say that they are to present, and begin it. */
  public static final Set<MailPurpose> INVITATIONS =
      Collections.unmodifiableSet(EnumSet.of(INVITATION, SEAT_GIVEN));

  /** Each says how the event stands, and under which revision of the schedule. */
  public static final Set<MailPurpose> THAT_SAY_HOW_IT_STANDS =
      Collections.unmodifiableSet(
          EnumSet.of(CONFIRMATION, INVITATION, SEAT_GIVEN, CHANGE, REMINDER));

  /** Somebody sits and waits for these, or a room does, so they do not queue behind the others. */
  public static final Set<MailPurpose> AWAITED =
      Collections.unmodifiableSet(
          EnumSet.of(
              ACCOUNT_CODE,
              CLAIM_CODE,
              LINK_CODE,
              NEW_LINK,
              ROOM_LEFT_ALONE,
              SEATS_QUOTE,
              PLAN_QUOTE));

  /**
   * To a presenter: each says when the event is, and carries the personal link. Where one is
   * refused, a wrong address can still be put right.
   */
  public static final Set<MailPurpose> THAT_INVITE =
      Collections.unmodifiableSet(EnumSet.of(INVITATION, SEAT_GIVEN, CHANGE, REMINDER));
}
