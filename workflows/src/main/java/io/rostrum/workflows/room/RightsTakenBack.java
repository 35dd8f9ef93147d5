package io.rostrum.workflows.room;

import java.util.Optional;

/**
 * Published inside the transaction that took somebody's presenter rights back (R6), once their seat
 * is free.
 *
 * @param linkGeneration of the link that opens nothing any more
 * @param changeId the change in the room that did it; empty if it was not in the room
 */
public record RightsTakenBack(
    String eventId, String participantId, int linkGeneration, Optional<String> changeId) {}
