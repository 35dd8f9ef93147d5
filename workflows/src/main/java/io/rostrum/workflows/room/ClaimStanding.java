package io.rostrum.workflows.room;

import java.util.Optional;

/**
 * What the rules about presenter links look at.
 *
 * @param link empty when there is none under that id
 * @param claim what was typed in the asking browser
 * @param isAskedTooOften whether no more codes are mailed for a while
 * @param hasPlace whether the address that was typed has a place at the event already
 */
record ClaimStanding(
    Optional<PresenterLink> link,
    Optional<LinkClaim> claim,
    boolean isAskedTooOften,
    boolean hasPlace) {

  /** Whether the link is theirs already who ask: they did not hear the answer. */
  boolean isTheirs() {
    return link.flatMap(of -> claim.map(LinkClaim::claimId).filter(of::isOf)).isPresent();
  }
}
