package io.rostrum.workflows.room;

/** Published inside the transaction that sent somebody out of a room for good. */
public record PersonRemoved(String participantId) {}
