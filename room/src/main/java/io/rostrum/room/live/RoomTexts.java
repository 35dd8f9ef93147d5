package io.rostrum.room.live;

import io.rostrum.room.live.RoomView.You;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One frame as JSON. Of a thousand pages most are shown the same people, and all the same event:
 * what is equal is written once, so that the last page need not wait for it a thousand times.
 */
final class RoomTexts {
  private static final Set<Class<?>> DIFFERENT_FOR_EACH = Set.of(You.class, Instant.class);

  private final JsonMapper json;
  private final Map<Object, String> written = new ConcurrentHashMap<>();

  RoomTexts(JsonMapper json) {
    this.json = json;
  }

  String of(RoomView view) {
    return Stream.of(RoomView.class.getRecordComponents())
        .map(part -> "\"" + part.getName() + "\":" + text(value(part, view)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  String of(News news) {
    return text(news);
  }

  private String text(Object value) {
    return value == null || DIFFERENT_FOR_EACH.contains(value.getClass())
        ? json.writeValueAsString(value)
        : written.computeIfAbsent(value, json::writeValueAsString);
  }

  private static Object value(RecordComponent part, RoomView view) {
    try {
      return part.getAccessor().invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record always tells its parts", e);
    }
  }
}
