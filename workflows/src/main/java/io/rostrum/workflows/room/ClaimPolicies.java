package io.rostrum.workflows.room;

import io.rostrum.workflows.refusal.Refusal;
import java.util.Optional;

/** The rules about presenter links (R5), each by its name. {@link RoomGuard} has their order. */
final class ClaimPolicies {

  static final RoomPolicy ONLY_BY_A_PRESENTER_LINK =
      (change, now) -> {
        boolean holds =
            claim(now)
                .link()
                .filter(link -> link.status() != PresenterLink.Status.WITHDRAWN)
                .isPresent();
        return holds ? Optional.empty() : Optional.of(Refusal.LINK_UNKNOWN);
      };

  /** Of two who claim a link in the same moment one has it. */
  static final RoomPolicy CLAIMED_ONCE =
      (change, now) ->
          claim(now).link().orElseThrow().isOpen() || claim(now).isTheirs()
              ? Optional.empty()
              : Optional.of(Refusal.LINK_CLAIMED);

  static final RoomPolicy NOT_ASKED_TOO_OFTEN =
      (change, now) ->
          claim(now).isAskedTooOften() ? Optional.of(Refusal.ASKED_TOO_OFTEN) : Optional.empty();

  /** A code to an address that nobody typed cannot be asked for. */
  static final RoomPolicy ONLY_AFTER_TYPING =
      (change, now) ->
          claim(now).claim().isEmpty() ? Optional.of(Refusal.CODE_SPENT) : Optional.empty();

  static final RoomPolicy ONLY_THE_CODE_THAT_WAS_SENT =
      (change, now) ->
          claim(now).isTheirs()
              ? Optional.empty()
              : RoomPolicies.unlessProved(claim(now).claim().flatMap(LinkClaim::code), change, now);

  /** One seat and one mail for an address; said only to whoever reads that mailbox. */
  static final RoomPolicy ONE_PLACE_FOR_AN_ADDRESS =
      (change, now) ->
          claim(now).hasPlace() && !claim(now).isTheirs()
              ? Optional.of(Refusal.INVITED_ALREADY)
              : Optional.empty();

  private ClaimPolicies() {}

  private static ClaimStanding claim(RoomSituation now) {
    return now.claim().orElseThrow();
  }
}
