package io.rostrum.app.crash;

import io.rostrum.app.Hands;
import io.rostrum.app.NoTests;
import io.rostrum.app.RostrumApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.SpringApplication;

/**
 * Rostrum with {@link CrashPoints}; the first argument names those that are behind it, the second
 * the file in which stands who completed a task.
 */
final class CrashMain {

  private CrashMain() {}

  public static void main(String[] arguments) {
    var points = new CrashPoints(Set.of(arguments[0].split(",")));
    var application = new SpringApplication(RostrumApplication.class);
    application.addInitializers(
        context -> {
          NoTests.in(context);
          context.getBeanFactory().registerSingleton("hands", new Hands(Path.of(arguments[1])));
          context.getBeanFactory().addBeanPostProcessor(points);
        });
    application.run(Arrays.copyOfRange(arguments, 2, arguments.length));
  }
}
