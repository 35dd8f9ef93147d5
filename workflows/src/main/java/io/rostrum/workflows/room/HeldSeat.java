package io.rostrum.workflows.room;

import java.time.Instant;

/**
 * A presenter seat that somebody holds.
 *
 * @param seatNo the first of an event is 1
 * @param seatedAt since when they hold one of the event
 */
public record HeldSeat(int seatNo, String participantId, Instant seatedAt) {}
