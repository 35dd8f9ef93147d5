package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for what would keep people out who hear a page or use it by keyboard. */
final class Accessibility {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Colours that are just changing are not those that people read. */
  private static final String COME_TO_REST =
      """
      () => Promise.allSettled(document.getAnimations()
          .filter((animation) => animation.effect.getComputedTiming().endTime !== Infinity)
          .map((animation) => animation.finished))
      """;

  private Accessibility() {}

  /** Fails with what axe-core finds on a page, by WCAG 2.2 AA. */
  static void requireNoBarrier(Page page) {
    page.evaluate(COME_TO_REST);
    assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
