package io.rostrum.workflows.room;

/** Published inside the transaction that gave somebody in a room presenter rights (R5). */
public record RightsGiven(String participantId) {}
