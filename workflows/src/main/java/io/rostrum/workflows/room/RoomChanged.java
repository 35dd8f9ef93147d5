package io.rostrum.workflows.room;

/** Published inside the transaction that changed what people in a room see. */
public record RoomChanged(String eventId) {}
