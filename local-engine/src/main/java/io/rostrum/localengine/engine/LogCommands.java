package io.rostrum.localengine.engine;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.rostrum.localengine.log.FileLog;
import java.util.concurrent.CompletableFuture;

/** Writes commands as the engine's own gateway does. */
record LogCommands(FileLog log, LogStreamWriter writer, Requests requests, int partition)
    implements Commands {

  @Override
  public CompletableFuture<Answer> send(
      ValueType valueType, Intent intent, long key, UnifiedRecordValue command, long askedBy) {
    var answer = new CompletableFuture<Answer>();
    long id = requests.register(new Waiting(answer));
    answer.whenComplete((given, failure) -> requests.forget(id));
    var metadata =
        new RecordMetadata()
            .recordType(RecordType.COMMAND)
            .valueType(valueType)
            .intent(intent)
            .requestStreamId(partition)
            .requestId(id)
            .operationReference(askedBy);
    var written =
        writer.tryWrite(
            WriteContext.internal(),
            key == NO_KEY
                ? LogAppendEntry.of(metadata, command)
                : LogAppendEntry.of(key, metadata, command));
    // What is not written is never answered.
    if (written.isLeft()) {
      String reason = "It cannot be written to the log (%s)".formatted(written.getLeft());
      answer.complete(
          new Answer.Rejected(RejectionType.EXCEEDED_BATCH_RECORD_SIZE, reason, intent));
    }
    return answer;
  }

  @Override
  public void awaitShown() {
    log.awaitCommitted();
  }

  private record Waiting(CompletableFuture<Answer> answer) implements Requests.Request {

    @Override
    public void answered(Answer given) {
      answer.complete(given);
    }

    @Override
    public void abandoned(EngineStopped reason) {
      answer.completeExceptionally(reason);
    }
  }
}
