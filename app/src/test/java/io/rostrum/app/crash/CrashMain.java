package io.rostrum.app.crash;

import io.rostrum.app.Hands;
import io.rostrum.app.NoTests;
import io.rostrum.app.RostrumApplication;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/**
 * Rostrum with {@link CrashPoints}, on {@link Standby} at first; the first argument is the file in
 * which stands who completed a task.
 */
final class CrashMain {

  private CrashMain() {}

  public static void main(String[] arguments) {
    var standby = new Standby();
    var points = new CrashPoints(standby::survived);
    var application = new SpringApplication(RostrumApplication.class);
    application.addInitializers(
        context -> {
          NoTests.in(context);
          standby.in(context);
          context.getBeanFactory().registerSingleton("hands", new Hands(Path.of(arguments[0])));
          context.getBeanFactory().addBeanPostProcessor(points);
        });
    application.run(Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
