package io.rostrum.localengine.engine;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.util.Either;
import io.rostrum.localengine.log.LogFailure;
import java.util.List;

/**
 * Writes commands from outside. One that cannot be written is refused at once: the engine never
 * sees it, so it would never answer.
 */
record RequestWriter(LogStreamWriter log, Requests requests) implements LogStreamWriter {

  @Override
  public Either<WriteFailure, Long> tryWrite(
      WriteContext context, List<LogAppendEntry> entries, long sourcePosition) {
    int length = entries.stream().mapToInt(LogAppendEntry::getLength).sum();
    if (!log.canWriteEvents(entries.size(), length)) {
      refuse(entries, "It is too large: %d bytes, and the engine takes 4 MB.".formatted(length));
      return Either.left(WriteFailure.INVALID_ARGUMENT);
    }
    try {
      Either<WriteFailure, Long> written = log.tryWrite(context, entries, sourcePosition);
      if (written.isLeft()) {
        abandon(entries);
      }
      return written;
    } catch (LogFailure e) {
      // The log tells the engine, which stops.
      abandon(entries);
      return Either.left(WriteFailure.CLOSED);
    }
  }

  private void refuse(List<LogAppendEntry> entries, String reason) {
    for (LogAppendEntry entry : entries) {
      RecordMetadata command = entry.recordMetadata();
      requests.answer(
          command.getRequestId(),
          new Answer.Rejected(RejectionType.INVALID_ARGUMENT, reason, command.getIntent()));
    }
  }

  private void abandon(List<LogAppendEntry> entries) {
    entries.forEach(entry -> requests.abandon(entry.recordMetadata().getRequestId()));
  }
}
