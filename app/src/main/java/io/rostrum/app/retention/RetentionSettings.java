package io.rostrum.app.retention;

import io.rostrum.app.start.CannotStart;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept for how long, under {@code rostrum.retention.}; docs/operations.md says which table
 * goes by which.
 *
 * @param every how often it is looked for what is too old
 * @param roomNews what happened in a room, after the room was closed for good
 * @param markers what keeps a step from being done twice and a mail from being sent twice, after
 *     the event is over; what may repeat a step is gone by then
 * @param attendance who came to an event, and when, after it is over; its statistics stay
 * @param people an event's presenters and what was decided about it, after it is over
 * @param requests what belongs to no event: requests and owners' tasks of other processes
 * @param instances where process instances began, after they last did anything; the longest that
 *     one waits is for an event that was scheduled two years ahead
 */
@ConfigurationProperties("rostrum.retention")
record RetentionSettings(
    @DefaultValue("1h") Duration every,
    @DefaultValue("7d") Duration roomNews,
    @DefaultValue("60d") Duration markers,
    @DefaultValue("90d") Duration attendance,
    @DefaultValue("400d") Duration people,
    @DefaultValue("400d") Duration requests,
    @DefaultValue("800d") Duration instances) {

  /** Messages wait for their process for up to 30 days, and a job may be tried again after that. */
  private static final Duration SHORTEST = Duration.ofDays(31);

  /** Of an instance: events are scheduled up to 740 days ahead. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(775);

  RetentionSettings {
    require("markers", markers, SHORTEST);
    require("attendance", attendance, markers);
    require("people", people, attendance);
    require("requests", requests, SHORTEST);
    require("instances", instances, LONGEST_WAIT);
  }

  private static void require(String name, Duration value, Duration shortest) {
    if (value.compareTo(shortest) < 0) {
      throw new CannotStart(
          "rostrum.retention.%s is too short: set %d days or more, or leave it out."
              .formatted(name, shortest.toDays()));
    }
  }
}
