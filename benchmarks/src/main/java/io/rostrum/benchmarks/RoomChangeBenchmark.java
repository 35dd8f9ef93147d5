package io.rostrum.benchmarks;

import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDoor;
import java.util.List;

/** What a room change costs from end to end, as a page waits for it. */
final class RoomChangeBenchmark {
  private static final Target HALF_OF_THEM = new Target.AtMost(1.25);
  private static final Target NEARLY_ALL = new Target.AtMost(1.5);
  private static final Target SIZE_OF_THE_ROOM = new Target.AtMost(1.2);
  private static final int FEW = 10;
  private static final int MANY = 1_000;

  private final Application application;
  private final RoomDoor door;
  private final MeasuredRooms rooms;
  private final Settings settings;

  RoomChangeBenchmark(Application application, Settings settings) {
    this.application = application;
    this.door = application.part(RoomDoor.class);
    this.rooms = new MeasuredRooms(application);
    this.settings = settings;
  }

  void run(Report report) throws Exception {
    againstBare("camera", MeasuredRoom.UNTOLD, report);
    againstBare("open, interrupt", MeasuredRoom.TOLD, report);
    manyAgainstFew(report);
  }

  private void againstBare(String actions, List<RoomAction> asked, Report report) throws Exception {
    MeasuredRoom room = rooms.withPeople(FEW, asked);
    String name = "Room change (" + actions + ") ÷ bare create-with-result";
    try (var bare = BareChange.on(application)) {
      Comparison comparison = compare(name, () -> room.ask(door), bare::run, report);
      add(report, name + ", p50", comparison.slowdown(50), HALF_OF_THEM, comparison);
      add(report, name + ", p99", comparison.slowdown(99), NEARLY_ALL, comparison);
    }
  }

  private void manyAgainstFew(Report report) throws Exception {
    MeasuredRoom many = rooms.withPeople(MANY, MeasuredRoom.TOLD);
    MeasuredRoom few = rooms.withPeople(FEW, MeasuredRoom.TOLD);
    String name = "Room change among 1,000 people ÷ among 10";
    Comparison comparison = compare(name, () -> many.ask(door), () -> few.ask(door), report);
    add(report, name + ", p50", comparison.slowdown(50), SIZE_OF_THE_ROOM, comparison);
  }

  private Comparison compare(String name, Task measured, Task yardstick, Report report)
      throws Exception {
    System.out.println("Measuring: " + name);
    var comparison = Comparison.of(measured, yardstick, settings.changes());
    report.note(name + ": " + comparison.times());
    return comparison;
  }

  private static void add(
      Report report, String name, double value, Target target, Comparison comparison) {
    report.add(new Ratio(name, value, target, comparison.samples()));
  }
}
