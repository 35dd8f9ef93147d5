package io.rostrum.workflows.room;

import io.rostrum.workflows.link.MailedCode;
import java.util.Optional;

/**
 * What the rules of personal links look at.
 *
 * @param code the code that was mailed last, where one is typed
 * @param isAskedTooOften whether no more is mailed for a while, where something is asked for
 */
record LinkStanding(Optional<MailedCode> code, boolean isAskedTooOften) {
  static final LinkStanding OF_NO_INTEREST = new LinkStanding(Optional.empty(), false);
}
