package io.rostrum.benchmarks;

import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomChanges;
import java.util.List;
import javax.sql.DataSource;

/** What the guard costs the database, without the engine. */
final class GuardBenchmark {
  private static final Target TARGET = new Target.AtLeast(0.7);
  private static final int PEOPLE = 10;

  private final RoomChanges changes;
  private final MeasuredRooms rooms;
  private final DataSource pool;
  private final Settings settings;

  GuardBenchmark(Application application, Settings settings) {
    this.changes = application.part(RoomChanges.class);
    this.rooms = new MeasuredRooms(application);
    this.pool = application.part(DataSource.class);
    this.settings = settings;
  }

  void run(Report report) throws Exception {
    compare("camera", MeasuredRoom.UNTOLD, report);
    compare("open, interrupt", MeasuredRoom.TOLD, report);
  }

  private void compare(String actions, List<RoomAction> asked, Report report) throws Exception {
    MeasuredRoom room = rooms.withPeople(PEOPLE, asked);
    var bare = new BareTransaction(pool, rooms.withPeople(PEOPLE, MeasuredRoom.UNTOLD).eventId());
    String name = "Bare transaction ÷ guard's (" + actions + ")";
    System.out.println("Measuring: " + name);
    var comparison = Comparison.of(() -> room.decide(changes), bare::run, settings.transactions());
    report.add(new Ratio(name, comparison.throughput(), TARGET, comparison.samples()));
    List<String> statements = CountedStatements.during(() -> room.decide(changes));
    report.note(
        "Guard (%s) ÷ bare: %s; %d statements against 2"
            .formatted(actions, comparison.times(), statements.size()));
    statements.forEach(statement -> report.note("  " + shortened(statement)));
  }

  // The columns are many and say nothing.
  private static String shortened(String statement) {
    return statement.replaceFirst("(?s)^select .* from ", "select … from ");
  }
}
