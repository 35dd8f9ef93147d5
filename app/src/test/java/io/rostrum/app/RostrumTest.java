package io.rostrum.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application against a real engine, a real database and a real SMTP server. Tests share
 * one application; each works with events of its own.
 */
@SpringBootTest(
    classes = RostrumApplication.class,
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = "logging.structured.format.console=")
@Import(RostrumTest.Parts.class)
public abstract class RostrumTest {
  protected static final GreenMail SMTP =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final int PORT = freePort();

  protected static final PickySmtp PICKY_SMTP;

  static {
    SMTP.start();
    PICKY_SMTP = PickySmtp.before(SMTP.getSmtp().getPort());
  }

  @Autowired protected CamundaClient client;
  @Autowired protected TestClock clock;
  @Autowired protected Organizer organizer;
  @Autowired protected Mailbox mailbox;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> PORT);
    registry.add("management.server.port", () -> 0);
    registry.add("rostrum.public-address", () -> "http://localhost:" + PORT);
    registry.add("rostrum.installation-key", () -> "a-key-for-tests-of-32-characters-or-more");
    registry.add("springdoc.api-docs.enabled", () -> true);
    registry.add("rostrum.engine.grpc-address", TestEngine.shared()::grpcAddress);
    registry.add("rostrum.engine.rest-address", TestEngine.shared()::restAddress);
    // A busy local engine gives jobs to a poll that was given up meanwhile; a test is to see
    // that they come again when their lease is over.
    registry.add("rostrum.workers.timeout", () -> "10s");
    // All tests ask from one address, and some ask for a great deal that does not exist.
    registry.add("rostrum.api.guesses-per-minute", () -> 1_000_000);
    registry.add("rostrum.api.address-burst", () -> 1_000_000);
    // All tries together take half a minute.
    registry.add("rostrum.workers.first-backoff", () -> "50ms");
    registry.add("rostrum.workers.longest-backoff", () -> "3s");
    // A test sends in a second what a person sends in a minute.
    registry.add("rostrum.api.burst", () -> "100");
    // Whoever waits for something looks for it twenty times a second.
    registry.add("rostrum.api.per-second", () -> "20");
    // All tests share one organizer, and some of them an hour.
    registry.add("rostrum.mail-quotas.address.per-hour", () -> 20);
    registry.add("rostrum.mail-quotas.address.per-day", () -> 1_000);
    registry.add("rostrum.mail-quotas.account.per-hour", () -> 10_000);
    registry.add("rostrum.mail-quotas.account.per-day", () -> 10_000);
    registry.add("rostrum.mail-quotas.user.per-hour", () -> 100);
    registry.add("rostrum.mail-quotas.user.per-day", () -> 1_000);
    registry.add("rostrum.mail-quotas.installation.per-hour", () -> 10_000);
    registry.add("rostrum.mail-quotas.installation.per-day", () -> 10_000);
    registry.add("rostrum.live.ping", () -> "1s");
    registry.add("rostrum.live.presence", () -> "1s");
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", PICKY_SMTP::port);
    registry.add("rostrum.mail.bounces-to-organizer", () -> true);
    TestDatabase.settings(registry);
    registry.add("spring.flyway.locations", () -> "classpath:db/migration,classpath:db/seed");
  }

  @BeforeAll
  static void patience() {
    Patience.set();
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  @Import({
    Organizer.class,
    Mailbox.class,
    NewAccounts.class,
    AccountEvents.class,
    AccountChanger.class,
    AccountInvoices.class,
    SeatBuyer.class,
    TestTables.class
  })
  static class Parts {

    @Bean
    TestClock testClock() {
      return TestClock.SHARED;
    }

    @Bean
    EngineRecords engineRecords() {
      return TestEngine.shared().records();
    }

    @Bean
    GreenMail smtp() {
      return SMTP;
    }
  }
}
