package io.rostrum.acceptance;

import com.microsoft.playwright.Browser;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Visitors}. The first one that asks starts Rostrum and the browser, for
 * all, and the first {@link OnItsOwn} those that these have; where there is no Chromium the tests
 * are skipped.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);
  private static final String MISSING =
      "Browser tests are skipped: there is no Chromium at %s, and Playwright has none of its own."
              .formatted(Chromium.SYSTEMS)
          + " Install one, or name one in CHROMIUM.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (shared(context, Chromium.class, Chromium::new).executable().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium is there");
    }
    shared(context, Notice.class, Notice::new);
    return ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitors.class;
  }

  @Override
  public Visitors resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium = shared(context, Chromium.class, Chromium::new);
    RunningRostrum rostrum =
        shared(context, RunningRostrum.class, () -> RunningRostrum.start(place(context)));
    Browser browser = shared(context, Browser.class, chromium::launch);
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(Visitors.class, type -> new Visitors(rostrum, browser), Visitors.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitors visitors = context.getStore(NAMESPACE).get(Visitors.class, Visitors.class);
    if (visitors != null && context.getExecutionException().isPresent()) {
      visitors.showWhatTheySee(context.getRequiredTestClass().getSimpleName());
    }
  }

  private static Place place(ExtensionContext context) {
    return context.getRequiredTestClass().isAnnotationPresent(OnItsOwn.class)
        ? Place.SECOND
        : Place.FIRST;
  }

  private static <T> T shared(ExtensionContext context, Class<T> type, Supplier<T> maker) {
    Store store = context.getRoot().getStore(NAMESPACE.append(place(context)));
    return store.computeIfAbsent(type, key -> maker.get(), type);
  }

  /** Says it once, however many tests are skipped. */
  private record Notice() {
    Notice {
      System.out.println(MISSING);
    }
  }
}
