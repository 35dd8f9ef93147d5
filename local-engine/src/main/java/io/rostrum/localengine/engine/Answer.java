package io.rostrum.localengine.engine;

import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import org.agrona.DirectBuffer;

/** What the engine says to a command. */
public sealed interface Answer {

  /**
   * It was carried out.
   *
   * @param key of what it was about
   * @param intent what happened, for example that a user task was completed
   * @param value the record's bytes, to be wrapped by the class of its type
   */
  record Accepted(long key, Intent intent, DirectBuffer value) implements Answer {}

  /**
   * It was not, and nothing has changed.
   *
   * @param reason a sentence of the engine's
   * @param intent what was to happen
   */
  record Rejected(RejectionType type, String reason, Intent intent) implements Answer {}
}
