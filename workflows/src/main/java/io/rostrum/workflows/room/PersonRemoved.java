package io.rostrum.workflows.room;

/**
 * Published inside the transaction that sent somebody out of a room for good.
 *
 * @param changeId the change in the room that did it
 */
public record PersonRemoved(String participantId, String changeId) {}
