package io.rostrum.room.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;

/**
 * Why a page or the API does not do what it was asked for, in a person's language.
 *
 * @param code what programs read; stable
 * @param title a few words
 * @param detail what happened, why, and what to do
 * @param retryAfter when asking again can help by itself
 */
public record Trouble(
    HttpStatusCode status,
    String code,
    String title,
    String detail,
    Optional<Duration> retryAfter) {

  /** The same in other words. */
  Trouble titled(String otherTitle) {
    return new Trouble(status, code, otherTitle, detail, retryAfter);
  }

  /** The same, where asking again can help after that time. */
  Trouble after(Duration pause) {
    return new Trouble(status, code, title, detail, Optional.of(pause));
  }
}
