package io.rostrum.localengine.engine;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.camunda.zeebe.util.buffer.BufferWriter;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Where the engine puts its answers. It fills one and the same object for each, so all is copied
 * when it says that it is done.
 */
final class AnswerWriter implements CommandResponseWriter {
  private final Requests requests;
  private long key;
  private Intent intent = Intent.UNKNOWN;
  private RejectionType rejectionType = RejectionType.NULL_VAL;
  private String rejectionReason = "";
  private DirectBuffer value = new UnsafeBuffer();

  AnswerWriter(Requests requests) {
    this.requests = requests;
  }

  @Override
  public void tryWriteResponse(int requestStreamId, long requestId) {
    if (rejectionType == RejectionType.NULL_VAL) {
      requests.answer(requestId, new Answer.Accepted(key, intent, value));
    } else {
      requests.answer(requestId, new Answer.Rejected(rejectionType, rejectionReason, intent));
    }
  }

  @Override
  public CommandResponseWriter key(long key) {
    this.key = key;
    return this;
  }

  @Override
  public CommandResponseWriter intent(Intent intent) {
    this.intent = intent;
    return this;
  }

  @Override
  public CommandResponseWriter rejectionType(RejectionType rejectionType) {
    this.rejectionType = rejectionType;
    return this;
  }

  @Override
  public CommandResponseWriter rejectionReason(DirectBuffer reason) {
    rejectionReason = BufferUtil.bufferAsString(reason);
    return this;
  }

  @Override
  public CommandResponseWriter valueWriter(BufferWriter writer) {
    var bytes = new UnsafeBuffer(new byte[writer.getLength()]);
    writer.write(bytes, 0);
    value = bytes;
    return this;
  }

  // There is one partition, and the intent says what kind of answer it is.

  @Override
  public CommandResponseWriter partitionId(int partitionId) {
    return this;
  }

  @Override
  public CommandResponseWriter recordType(RecordType type) {
    return this;
  }

  @Override
  public CommandResponseWriter valueType(ValueType valueType) {
    return this;
  }
}
