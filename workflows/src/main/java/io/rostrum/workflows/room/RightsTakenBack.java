package io.rostrum.workflows.room;

/** Published inside the transaction that took somebody's presenter rights back (R6). */
public record RightsTakenBack(String participantId) {}
