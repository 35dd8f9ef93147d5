package io.rostrum.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts an application beside the one all tests share. Unless told otherwise it has no engine. */
public final class TestApplication {
  /** A log that people, and tests, read as lines. */
  public static final String PLAIN_LOG = "--logging.structured.format.console=";

  private static final List<String> USUALLY =
      List.of(
          "--server.port=0",
          // The same as the application's.
          "--management.server.port=",
          PLAIN_LOG,
          "--rostrum.public-address=http://localhost",
          "--rostrum.installation-key=a-key-for-tests-of-32-characters-or-more",
          "--rostrum.engine.grpc-address=http://127.0.0.1:1",
          "--spring.flyway.locations=classpath:db/migration,classpath:db/seed",
          "--spring.mail.host=127.0.0.1",
          "--spring.mail.port=1");

  private TestApplication() {}

  /**
   * @param settings of its database and others, as arguments, which win over the usual ones; or a
   *     command
   */
  public static ConfigurableApplicationContext run(List<String> settings) {
    return run(settings, application -> {});
  }

  /**
   * @param settings of its database and others, as arguments; they win over the usual ones
   * @param difference from an application as it is started elsewhere
   */
  public static ConfigurableApplicationContext run(
      List<String> settings, ApplicationContextInitializer<?> difference) {
    Stream<String> all = Stream.concat(USUALLY.stream(), settings.stream());
    // The same argument twice would be a list.
    Map<String, String> given = new HashMap<>();
    all.forEach(one -> given.put(one.split("=", 2)[0], one));
    String[] arguments = given.values().toArray(String[]::new);
    var rostrum = RostrumApplication.application(arguments);
    rostrum.addInitializers(NoTests::in);
    rostrum.addInitializers(difference);
    return rostrum.run(arguments);
  }

  public static int port(ConfigurableApplicationContext application) {
    return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
