package io.rostrum.workflows.room;

/** A presenter seat that somebody holds; the first of an event is 1. */
public record HeldSeat(int seatNo, String participantId) {}
