package io.rostrum.app.crash;

import io.rostrum.app.NoTests;
import io.rostrum.app.RostrumApplication;
import org.springframework.boot.SpringApplication;

/** Rostrum with {@link CrashPoints}, on {@link Standby} at first. */
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
          context.getBeanFactory().addBeanPostProcessor(points);
        });
    application.run(arguments);
  }
}
