package io.rostrum.room.join;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;

/**
 * What is said to somebody whose link alone does not open the room, and what they can do.
 *
 * @param code the refusal's, which programs read; empty when what was asked for is on its way
 * @param takesCode whether the code from the mail can be typed
 * @param mistyped whether the code that was typed was the wrong one
 * @param offers what can be mailed, the first first: {@code CODE}, {@code LINK}
 */
record LinkHelp(
    HttpStatusCode status,
    String heading,
    String detail,
    Optional<String> code,
    boolean takesCode,
    boolean mistyped,
    List<String> offers) {}
