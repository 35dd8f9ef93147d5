package io.rostrum.workflows.room;

/**
 * Published inside the transaction that took somebody's presenter rights back (R6), once their seat
 * is free.
 *
 * @param linkGeneration of the link that opens nothing any more
 */
public record RightsTakenBack(String eventId, String participantId, int linkGeneration) {}
