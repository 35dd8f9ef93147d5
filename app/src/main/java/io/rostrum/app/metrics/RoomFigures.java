package io.rostrum.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.rostrum.workflows.room.AttendanceRepository;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaSlotRepository;
import io.rostrum.workflows.room.RoomRepository;
import io.rostrum.workflows.room.RoomState;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many rooms are open, who is in them and what is on: the same figures at each instance, since
 * all read one database. They are read now and then, not when somebody asks: a database that does
 * not answer must not keep the other figures from whoever has to find out why.
 */
@Component
class RoomFigures implements MeterBinder {
  private final RoomRepository rooms;
  private final AttendanceRepository attendance;
  private final MediaSlotRepository slots;
  private volatile Figures figures = new Figures(0, 0, 0, 0, 0);

  RoomFigures(RoomRepository rooms, AttendanceRepository attendance, MediaSlotRepository slots) {
    this.rooms = rooms;
    this.attendance = attendance;
    this.slots = slots;
  }

  private record Figures(long rooms, long inRooms, long inLobbies, long cameras, long microphones) {

    long slots(MediaKind kind) {
      return kind == MediaKind.CAMERA ? cameras : microphones;
    }
  }

  @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void read() {
    figures =
        new Figures(
            rooms.countByState(RoomState.ACTIVE),
            attendance.countPresent(false),
            attendance.countPresent(true),
            slots.countTaken(MediaKind.CAMERA),
            slots.countTaken(MediaKind.MICROPHONE));
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    gauge("rostrum.rooms.open", () -> figures.rooms())
        .description("Rooms in which an event is going on")
        .register(meters);
    people("room", () -> figures.inRooms()).register(meters);
    people("lobby", () -> figures.inLobbies()).register(meters);
    for (MediaKind kind : MediaKind.values()) {
      gauge("rostrum.media.slots", () -> figures.slots(kind))
          .description("Cameras and microphones that are on")
          .tag("kind", kind.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
  }

  private static Gauge.Builder<?> people(String place, Supplier<Number> figure) {
    return gauge("rostrum.people", figure)
        .description("People who are in a room, or in the lobby before it")
        .tag("place", place);
  }

  private static Gauge.Builder<?> gauge(String name, Supplier<Number> figure) {
    return Gauge.builder(name, figure).strongReference(true);
  }
}
