package io.rostrum.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("The SMTP server of the local inbox")
class InboxServerTest {
  private static final Clock STOPPED =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00.123Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  @DisplayName("accepts no mail that it cannot keep")
  void cannotKeep() throws Exception {
    Path file = Files.createFile(folder.resolve("in-the-way"));
    var server = start(new InboxSettings(0, file));
    try {
      assertThatThrownBy(() -> send(server, "Lost"))
          .isInstanceOf(MailSendException.class)
          .hasMessageContaining("451");
    } finally {
      server.stop();
    }
  }

  @Test
  @DisplayName("keeps the order of mails that come at the same moment, and leaves nothing else")
  void order() throws Exception {
    var settings = new InboxSettings(0, folder.resolve("mails"));
    var server = start(settings);
    try {
      for (int i = 0; i < 5; i++) {
        send(server, "Mail " + i);
      }
    } finally {
      server.stop();
    }

    assertThat(new MailFolder(settings, STOPPED).list(""))
        .extracting(MailSummary::subject)
        .containsExactly("Mail 4", "Mail 3", "Mail 2", "Mail 1", "Mail 0");
    try (var files = Files.list(settings.folder())) {
      assertThat(files).hasSize(5).allMatch(file -> file.toString().endsWith(".eml"));
    }
  }

  @Test
  @DisplayName("says which setting to change when its port is taken")
  void portTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var settings = new InboxSettings(taken.getLocalPort(), folder);

      assertThatThrownBy(() -> start(settings))
          .isInstanceOf(InvalidConfigurationPropertyValueException.class)
          .hasMessageContaining("rostrum.inbox.smtp-port");
    }
  }

  private static InboxServer start(InboxSettings settings) {
    var server = new InboxServer(new MailFolder(settings, STOPPED), settings);
    server.start();
    return server;
  }

  private static void send(InboxServer server, String subject) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    var mail = new SimpleMailMessage();
    mail.setFrom("events@rostrum.example");
    mail.setTo("ann@example.org");
    mail.setSubject(subject);
    mail.setText("Hello");
    sender.send(mail);
  }
}
