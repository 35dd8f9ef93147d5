package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.room.RoomSteps.Step;
import io.rostrum.workflows.event.EventType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Any interleaving, in rooms so small that everything in them is scarce. Each change may come twice
 * or die in its transaction before it comes.
 */
@Label("Whatever people do in a room, in whatever order")
class RoomPropertiesTest {

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  @Tag("R4")
  @Tag("R6")
  @Tag("R8")
  @Tag("R10")
  @Tag("R14")
  @Label(
      "R4, R6, R8, R10, R14: limits hold, only people with the right hold a slot, nobody who is gone"
          + " holds any, the organizer is never shut out, and lines are served in order, and a locked entrance keeps out whoever was not let in")
  void invariants(@ForAll EventType type, @ForAll("steps") List<Step> steps) {
    RoomSteps room = RoomSteps.in(type);
    for (Step step : steps) {
      room.take(step);
      assertThat(room.violations()).as("after %s of %s", step, steps).isEmpty();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> person = Arbitraries.integers().between(0, RoomSteps.PEOPLE - 1);
    return Combinators.combine(
            Arbitraries.of(RoomSteps.Kind.class),
            person,
            person,
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.just(RoomSteps.Fate.ONCE)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(RoomSteps.Fate.TWICE)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(RoomSteps.Fate.CRASHED_BEFORE))))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }
}
