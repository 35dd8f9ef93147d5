package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.room.LinkSteps.Step;
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

@Label("Whatever is done with a personal link, by whom and in whatever order")
class LinkPropertiesTest {

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  @Tag("R6")
  @Tag("R17")
  @Label(
      "R6, R17: one browser at a time has the room, a link that died never opens it again, and"
          + " whoever reads the mailbox gets back in")
  void invariants(@ForAll("steps") List<Step> steps) {
    var link = new LinkSteps();
    for (Step step : steps) {
      link.take(step);
      assertThat(link.violations()).as("after %s of %s", step, steps).isEmpty();
    }
    assertThat(link.getsBackIn()).as("after %s", steps).isTrue();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(LinkSteps.Kind.class),
            Arbitraries.integers().between(0, LinkSteps.BROWSERS - 1))
        .as(Step::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(30);
  }
}
