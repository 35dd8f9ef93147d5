package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.app.LivePage;
import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R17")
@DisplayName("R17: a personal link that is tried elsewhere while its holder is there")
class TriedLinkTest extends RostrumTest {
  private static final String ORGANIZER = "demo@rostrum.example";
  private static final String PHONE =
      "Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0";

  private Request request;
  private String bea;
  private URI link;

  @BeforeEach
  void invited() {
    request = organizer.request();
    bea = request.email(0).replace("ann", "bea");
    request =
        request.with(
            "presenters",
            List.of(Organizer.presenter("Ann", request.email(0)), Organizer.presenter("Bea", bea)));
    organizer.schedules(request);
    link = Mailbox.roomLink(mailbox.awaitMail(request.email(0), "You are invited"), 0);
  }

  @Test
  @DisplayName(
      "R17: it is refused; the holder is not disturbed, and holder and organizer are told by mail when"
          + " and roughly from what")
  void byMail() {
    String holder = request.email(0);
    try (var ann = new Visitor();
        var thief = new Visitor(PHONE)) {
      ann.enters(link);
      try (LivePage page = ann.stays()) {
        await().until(() -> ann.sees().get("people").size() == 1);
        await().until(() -> !page.snapshots().isEmpty());
        JsonNode shown = page.snapshots().getLast();

        var refused = thief.enters(link);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("LINK_IN_USE", "Get a new link");
        thief.enters(link);
        assertThat(Mailbox.text(mailbox.awaitMail(holder, "A link was tried elsewhere")))
            .contains("your personal link", "Tried on:", "From: Firefox Mobile, Android");
        assertThat(Mailbox.text(mailbox.awaitMail(ORGANIZER, "elsewhere: " + request.title())))
            .contains("Ann", "Manage event");
        assertThat(mailbox.mails(holder, "A link was tried elsewhere"))
            .as("one browser is told of once")
            .hasSize(1);
        assertThat(page.snapshots().getLast().get("you")).isEqualTo(shown.get("you"));
        assertThat(page.snapshots().getLast().get("people")).isEqualTo(shown.get("people"));
        assertThat(ann.asks("RAISE_HAND").body()).doesNotContain("NOT_ALLOWED");
      }
    }
  }

  @Test
  @DisplayName(
      "R17: the open pages of holder and organizer tell of it at once, and once; nobody else's does")
  void onThePage() {
    MimeMessage confirmation = mailbox.awaitMail(ORGANIZER, "Scheduled: " + request.title());
    URI beas = Mailbox.roomLink(mailbox.awaitMail(bea, "You are invited"), 0);
    try (var demo = new Visitor();
        var ann = new Visitor();
        var bea = new Visitor();
        var eve = new Visitor();
        var thief = new Visitor(PHONE)) {
      demo.enters(Mailbox.roomLink(confirmation, 0));
      ann.enters(link);
      bea.enters(beas);
      eve.enters(Mailbox.roomLink(confirmation, 1), "Eve");
      try (LivePage demos = demo.stays();
          LivePage anns = ann.stays();
          LivePage others = bea.stays();
          LivePage eves = eve.stays()) {
        await().until(() -> ann.sees().get("people").size() == 4);
        ann.asks("OPEN");

        thief.enters(link);
        thief.enters(link);
        ann.asks("RAISE_HAND");

        List.of(demos, anns, others, eves).forEach(page -> awaitNews(page, "HAND_RAISED"));
        for (LivePage page : List.of(demos, anns)) {
          JsonNode told = news(page, "LINK_TRIED").getFirst();
          assertThat(told.get("by").get("name").asText()).isEqualTo("Ann");
          assertThat(told.get("device").asText()).isEqualTo("Firefox Mobile, Android");
          assertThat(news(page, "LINK_TRIED")).as("one browser is told of once").hasSize(1);
        }
        assertThat(news(others, "LINK_TRIED")).isEmpty();
        assertThat(news(eves, "LINK_TRIED")).isEmpty();
      }
    }
  }

  private static void awaitNews(LivePage page, String effect) {
    await().until(() -> !news(page, effect).isEmpty());
  }

  private static List<JsonNode> news(LivePage page, String effect) {
    return page.news().stream().filter(one -> one.get("effect").asText().equals(effect)).toList();
  }
}
