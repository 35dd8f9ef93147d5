package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rostrum.localengine.rest.search.Condition;
import io.rostrum.localengine.users.Role;
import io.rostrum.localengine.users.User;
import java.util.Optional;

/** What an organizer may see and do, beyond which everybody else may go. */
final class Access {
  private Access() {}

  /**
   * The instances that somebody may read: an organizer those that they have, or had, a task in, or
   * have started.
   *
   * @param key SQL for the key of an instance
   */
  static Condition instances(User user, String key) {
    if (user.role() != Role.ORGANIZER) {
      return Condition.NONE;
    }
    String sql =
        "(%1$s in (select process_instance_key from user_task where assignee = ? or completed_by = ?) or %1$s in (select process_instance_key from starter where started_by = ?))"
            .formatted(key);
    return Condition.of(sql, user.name(), user.name(), user.name());
  }

  /**
   * What was asked for by its key.
   *
   * @param found all that there is
   * @param permitted what of it who asks may see
   * @throws Problem that tells one who may not from one who is mistaken
   */
  static ObjectNode required(
      String what, Object key, Optional<ObjectNode> found, Optional<ObjectNode> permitted) {
    if (found.isEmpty()) {
      throw Problem.notFound(what, key);
    }
    return permitted.orElseThrow(
        () ->
            Problem.forbidden(
                "Unauthorized to read this: it is about a process that you neither started nor have a task in"));
  }

  /** An organizer completes only what is theirs, or nobody's. */
  static void requireOwnTask(User user, ObjectNode task) {
    String assignee = task.path("assignee").asText("");
    boolean isOthers = task.path("assignee").isTextual() && !assignee.equals(user.name());
    if (user.role() == Role.ORGANIZER && isOthers) {
      throw Problem.forbidden(
          "Task is not assigned to %s. Assign it to yourself first.".formatted(user.name()));
    }
  }

  /** An organizer starts what has a form for it. */
  static void requireStartForm(User user, boolean hasStartForm) {
    if (user.role() == Role.ORGANIZER && !hasStartForm) {
      throw Problem.forbidden(
          "Insufficient permissions to start this process: it has no start form, so it is not started by people");
    }
  }
}
