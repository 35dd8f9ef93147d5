package io.rostrum.localengine.history;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.intent.Intent;

/**
 * Something that happened in the engine.
 *
 * @param key of what it happened to
 * @param timestamp milliseconds since 1970
 * @param askedBy stands for the user who asked for it over REST; below 1 if nobody did
 * @param value valid until the next event is read
 */
record Event<T extends UnifiedRecordValue>(
    long key, Intent intent, long timestamp, long askedBy, T value) {}
