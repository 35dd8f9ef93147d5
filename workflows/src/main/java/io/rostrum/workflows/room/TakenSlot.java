package io.rostrum.workflows.room;

/**
 * A camera or a microphone that is on.
 *
 * @param slotNo which of its kind; the first is 1
 */
public record TakenSlot(MediaKind kind, int slotNo, String participantId) {}
