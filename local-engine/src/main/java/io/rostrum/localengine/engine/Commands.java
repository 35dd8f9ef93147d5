package io.rostrum.localengine.engine;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.util.concurrent.CompletableFuture;

/** Says to the engine what to do. */
public interface Commands {
  /** For commands that are about nothing that has a key yet. */
  long NO_KEY = -1;

  /**
   * Writes a command to the log.
   *
   * @param key of what it is about, or {@link #NO_KEY}
   * @param askedBy a number, above 0, that the log keeps beside all that comes of the command
   * @return completed by the engine's thread, which must not be held up; fails with {@link
   *     EngineStopped}. Whoever cancels it, or lets it time out, is not answered any more, but the
   *     command stands.
   */
  CompletableFuture<Answer> send(
      ValueType valueType, Intent intent, long key, UnifiedRecordValue command, long askedBy);

  /**
   * Waits until all that came of commands which were answered can be read in the log. An answer is
   * given when that is written, which is before the disk has it.
   *
   * @throws io.rostrum.localengine.log.LogFailure if the disk takes no more
   */
  void awaitShown();
}
