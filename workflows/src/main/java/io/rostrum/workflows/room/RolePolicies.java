package io.rostrum.workflows.room;

import static io.rostrum.workflows.room.RoomPolicies.refuseIf;

import io.rostrum.workflows.refusal.Refusal;

/** The rules about who presents and who is sent out, each by its name. */
final class RolePolicies {

  /** R8: nobody takes the organizer's own role away, or sends them out. */
  static final RoomPolicy ORGANIZER_KEEPS_THEIR_ROLE =
      (change, now) -> refuseIf(now.whom().role() == Role.ORGANIZER, Refusal.ORGANIZER_STAYS);

  /**
   * Whoever was made a presenter in the room, perhaps half a minute ago, takes no place that the
   * organizer gave by mail, unless the account says so. Invited presenters may what the organizer
   * may (R8).
   */
  static final RoomPolicy INVITED_ONES_NOT_BY_PROMOTED_ONES =
      (change, now) ->
          refuseIf(
              isPromoted(now.who()) && isInvited(now.whom()) && !now.isInvitedManagedByPromoted(),
              Refusal.INVITED_PRESENTER_STAYS);

  /** Whoever leaves does so by leaving. */
  static final RoomPolicy NOBODY_REMOVES_THEMSELVES =
      (change, now) -> refuseIf(!change.isAboutSomebodyElse(), Refusal.NOT_ALLOWED);

  static final RoomPolicy PROMOTED_ONCE =
      (change, now) -> refuseIf(now.whom().role() != Role.ATTENDEE, Refusal.ROLE_UNCHANGED);

  static final RoomPolicy DEMOTED_ONCE =
      (change, now) -> refuseIf(now.whom().role() == Role.ATTENDEE, Refusal.ROLE_UNCHANGED);

  static final RoomPolicy REMOVED_ONCE =
      (change, now) -> refuseIf(now.whom().isRemoved(), Refusal.PERSON_NOT_HERE);

  /** R5: where its account says so, nobody but the organizer gives presenter rights. */
  static final RoomPolicy PROMOTED_BY_THE_ORGANIZER =
      (change, now) ->
          refuseIf(
              now.isGrantedByOrganizerOnly() && now.who().role() != Role.ORGANIZER,
              Refusal.ONLY_ORGANIZER_GRANTS);

  /** R10: whoever presents has a presenter seat. */
  static final RoomPolicy A_SEAT_FOR_EACH_PRESENTER =
      (change, now) -> refuseIf(!now.hasPresenterSeat(), Refusal.SEATS_EXHAUSTED);

  private RolePolicies() {}

  private static boolean isInvited(Participant who) {
    return who.role() == Role.PRESENTER && who.hasMailbox();
  }

  private static boolean isPromoted(Participant who) {
    return who.role() == Role.PRESENTER && !who.hasMailbox();
  }
}
