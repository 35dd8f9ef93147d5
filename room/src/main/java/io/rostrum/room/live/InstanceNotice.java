package io.rostrum.room.live;

import java.util.Optional;

/**
 * What one instance of the application tells the others.
 *
 * @param instance the one that tells it
 * @param heard the person whose page answered a ping; empty when the room changed
 */
record InstanceNotice(String instance, String eventId, Optional<String> heard) {
  // No id has a space in it.
  private static final String GAP = " ";

  static InstanceNotice changed(String instance, String eventId) {
    return new InstanceNotice(instance, eventId, Optional.empty());
  }

  static InstanceNotice heard(String instance, String eventId, String participantId) {
    return new InstanceNotice(instance, eventId, Optional.of(participantId));
  }

  String text() {
    return instance + GAP + eventId + heard.map(person -> GAP + person).orElse("");
  }

  /** Empty when no instance of this version wrote it. */
  static Optional<InstanceNotice> of(String text) {
    String[] parts = text.split(GAP);
    return switch (parts.length) {
      case 2 -> Optional.of(changed(parts[0], parts[1]));
      case 3 -> Optional.of(heard(parts[0], parts[1], parts[2]));
      default -> Optional.empty();
    };
  }
}
