package io.rostrum.app.crash;

import io.rostrum.app.Hands;
import io.rostrum.app.RostrumApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

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
          context.getBeanFactory().registerSingleton("noTests", new NoTests());
          context.getBeanFactory().registerSingleton("hands", new Hands(Path.of(arguments[1])));
          context.getBeanFactory().addBeanPostProcessor(points);
        });
    application.run(Arrays.copyOfRange(arguments, 2, arguments.length));
  }

  /** The tests lie on the same class path, and their parts are not Rostrum's. */
  private static final class NoTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) {
      return type.getResource().toString().contains("test-classes");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NoTests;
    }

    @Override
    public int hashCode() {
      return NoTests.class.hashCode();
    }
  }
}
