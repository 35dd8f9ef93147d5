package io.rostrum.workflows.room;

import java.time.Instant;

/**
 * One change that somebody asks for in a room; at the same time the variables of {@code
 * room-change}.
 *
 * @param changeId made by whoever asks, so that asking twice is one change
 * @param browserHash the SHA-256 of the secret in the asking browser
 * @param deadline when whoever asks gives up; decided later, it is refused
 */
public record RoomChange(
    String changeId,
    String eventId,
    String participantId,
    RoomAction action,
    String browserHash,
    Instant deadline) {}
