package io.rostrum.benchmarks;

import io.rostrum.app.RostrumApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole of Rostrum, started as people start it, with its workers taking jobs. */
final class Application implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final ConfigurableApplicationContext context;

  private Application(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param more settings, as arguments
   */
  static Application start(Engines engine, Database database, String... more)
      throws InterruptedException {
    Stream<String> addresses =
        Stream.of(
            "--rostrum.engine.grpc-address=" + engine.grpcAddress(),
            "--rostrum.engine.rest-address=" + engine.restAddress());
    Application application = start(database, Stream.concat(addresses, Stream.of(more)));
    application.awaitWorkers();
    return application;
  }

  /** Without anybody who would give it jobs: for what the database alone costs. */
  static Application startWithoutEngine(Database database, String... more) {
    Stream<String> nowhere = Stream.of("--rostrum.engine.grpc-address=http://127.0.0.1:1");
    return start(database, Stream.concat(nowhere, Stream.of(more)));
  }

  private static Application start(Database database, Stream<String> more) {
    Stream<String> settings =
        Stream.of(
            "--spring.main.banner-mode=off",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--management.server.port=",
            "--logging.structured.format.console=",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.flyway.locations=classpath:db/migration,classpath:db/seed",
            "--spring.jpa.properties.hibernate.session_factory.statement_inspector="
                + CountedStatements.class.getName(),
            "--spring.mail.host=127.0.0.1",
            "--rostrum.public-address=http://localhost",
            "--rostrum.installation-key=a-key-for-benchmarks-of-32-characters-or-more",
            // People without a page are to stay in the room while it is measured.
            "--rostrum.room.absence-grace=1h");
    var rostrum = new SpringApplication(RostrumApplication.class);
    return new Application(rostrum.run(Stream.concat(settings, more).toArray(String[]::new)));
  }

  private void awaitWorkers() throws InterruptedException {
    var engine = context.getBean("engineHealthIndicator", HealthIndicator.class);
    Instant end = Instant.now().plus(PATIENCE);
    while (!Status.UP.equals(engine.health().getStatus())) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Rostrum's workers took no job within " + PATIENCE);
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  /** One of its parts. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Where it serves rooms. */
  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
