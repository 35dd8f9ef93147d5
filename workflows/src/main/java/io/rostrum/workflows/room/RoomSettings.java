package io.rostrum.workflows.room;

import java.time.Duration;

/**
 * @param opensBefore how long before the planned start a room can be opened
 * @param decisionTime how long somebody in a room waits for a decision
 * @param absenceGrace how long a lost connection keeps somebody in the room
 */
public record RoomSettings(Duration opensBefore, Duration decisionTime, Duration absenceGrace) {}
