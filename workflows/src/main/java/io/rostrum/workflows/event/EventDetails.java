package io.rostrum.workflows.event;

import io.rostrum.workflows.account.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What an organizer says about an event.
 *
 * @param duration whole minutes
 * @param timeZone the zone that people are shown its times in
 * @param language the language that its presenters are written to in
 * @param attendeeNames how its attendees see one another if it is a webinar
 */
public record EventDetails(
    String title,
    EventType type,
    Instant startsAt,
    Duration duration,
    ZoneId timeZone,
    String description,
    Language language,
    AttendeeNames attendeeNames) {}
