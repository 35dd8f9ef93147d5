package io.rostrum.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.activation.DataHandler;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

@DisplayName("The local inbox")
class InboxTest extends LocalTest {
  private static final byte[] CHART = {1, 2, 3};

  @Autowired private InboxServer server;
  @Autowired private InboxSettings settings;

  @Test
  @DisplayName("shows the newest mail first, and those of one recipient")
  void list() throws Exception {
    send("list-one@example.org", "First <script>", false);
    send("list-two@example.org", "Second é", false);

    String all = get("/inbox").body();
    assertThat(all).contains("First &lt;script&gt;", "Zoé &lt;list-two@example.org&gt;");
    assertThat(all.indexOf("Second é")).isLessThan(all.indexOf("First &lt;"));
    assertThat(get("/inbox?to=LIST-two").body()).contains("Second").doesNotContain("First");
    assertThat(get("/inbox?to=nobody").body()).contains("No mail for this recipient.");
  }

  @Test
  @DisplayName("shows a mail with its images, as text, its source and its attachments")
  void mail() throws Exception {
    String id = send("mail@example.org", "Report", true);

    var page = get("/inbox/" + id);
    assertThat(page.body()).contains("Report", "<iframe", "sandbox=\"allow-popups", "invité.ics");
    var html = get("/inbox/" + id + "/html");
    assertThat(html.body())
        .contains("data:image/png;base64," + Base64.getEncoder().encodeToString(CHART))
        .contains("<base target=\"_blank\">")
        .doesNotContain("cid:");
    assertThat(html.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
    assertThat(get("/inbox/" + id + "?view=text").body()).contains("In plain words: é");
    assertThat(get("/inbox/" + id + "?view=source").body())
        .contains("Delivered-To: mail@example.org");
    var file = get("/inbox/" + id + "/attachments/0");
    assertThat(file.body()).isEqualTo("BEGIN:VCALENDAR");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("invit%C3%A9.ics");
    assertThat(get("/inbox/" + id + "/attachments/1").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("still has the mails of an earlier run")
  void earlierRun() throws Exception {
    String id = send("earlier@example.org", "Kept", false);

    var nextRun = new MailFolder(settings, Clock.systemUTC());
    assertThat(nextRun.list("earlier@"))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.id()).isEqualTo(id);
              assertThat(kept.subject()).isEqualTo("Kept");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/inbox/none",
        "/inbox/20261123T100000000Z-000001-0123abcd",
        "/inbox/..%5c..%5crostrum",
        "/inbox/%2e%2e%2frostrum",
        "/inbox/..;/rostrum/html",
        "/inbox/x/attachments/many",
        "/inbox/x/attachments/99999999999"
      })
  @DisplayName("knows no mail but those in its folder")
  void unknown(String path) {
    assertThat(get(path).statusCode()).isBetween(400, 404);
  }

  @Test
  @DisplayName("shows of a broken mail what it can")
  void broken() {
    byte[] broken =
        "Content-Type: multipart/mixed\r\n\r\nno boundary".getBytes(StandardCharsets.UTF_8);

    assertThat(MailContent.read(broken).text()).isPresent();
    assertThat(MailContent.read(new byte[0]).html()).isEmpty();
  }

  private String send(String recipient, String subject, boolean full) throws Exception {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    MimeMessage mail = sender.createMimeMessage();
    var helper = new MimeMessageHelper(mail, full, StandardCharsets.UTF_8.name());
    helper.setFrom("events@rostrum.example", "Rostrum");
    helper.setTo(new InternetAddress(recipient, "Zoé", "UTF-8"));
    helper.setSubject(subject);
    if (full) {
      helper.setText(
          "In plain words: é", "<html><head></head><body><img src=\"cid:chart\"></body></html>");
      var calendar = new MimeBodyPart();
      calendar.setDataHandler(
          new DataHandler(new ByteArrayDataSource("BEGIN:VCALENDAR", "text/calendar")));
      ((MimeMultipart) helper.getMimeMultipart().getBodyPart(0).getContent()).addBodyPart(calendar);
      helper.addInline("chart", new ByteArrayResource(CHART), "image/png");
      helper.addAttachment(
          "invité.ics", new ByteArrayResource("BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8)));
    } else {
      helper.setText("In plain words: é");
    }
    sender.send(mail);
    // Accepted is kept: the file is there without waiting.
    return new MailFolder(settings, Clock.systemUTC()).list(recipient).getFirst().id();
  }
}
