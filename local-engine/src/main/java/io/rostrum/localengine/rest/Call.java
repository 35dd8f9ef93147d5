package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.localengine.users.User;
import java.util.Map;
import java.util.Optional;

/**
 * A request that somebody who is known makes.
 *
 * @param variables what the path has in the places of the route's names
 * @param query the parameters behind the question mark
 * @param body an object; an empty one if there was none
 */
record Call(User user, Map<String, String> variables, Map<String, String> query, JsonNode body) {

  /** The key in the path. */
  long key() {
    String text = variables.get("key");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("'%s' is not a key: keys are whole numbers".formatted(text));
    }
  }

  /** A text of the body, if it has it. */
  Optional<String> text(String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw Problem.badRequest("Request property [%s] has to be text".formatted(name));
    }
    return Optional.of(value.asText());
  }

  boolean isTrue(String name) {
    return body.path(name).asBoolean(false);
  }

  /** Refuses what the API does not know, so that a typing error does not pass for a wish. */
  void allowOnly(String... names) {
    var allowed = java.util.Set.of(names);
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!allowed.contains(name)) {
                throw Problem.badRequest("Request property [%s] cannot be parsed".formatted(name));
              }
            });
  }
}
