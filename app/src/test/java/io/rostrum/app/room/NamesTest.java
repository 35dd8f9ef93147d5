package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.app.LivePage;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name that an attendee gives")
class NamesTest extends RostrumTest {
  private static final String FAMILY = "👨\u200D👩\u200D👧\u200D👦";

  private Invited links;

  @BeforeEach
  void scheduled() {
    links =
        Invited.to(
            organizer.request().with("startsAt", organizer.in(Duration.ofMinutes(5))),
            organizer,
            mailbox);
  }

  @Test
  @DisplayName("is taken without what nobody sees, and asked for again when nothing is left")
  void unseen() {
    try (var bob = new Visitor()) {
      for (String nothing : new String[] {"\u200B\u202E", "\u3164", "\u2800\u00A0"}) {
        HttpResponse<String> asked = bob.enters(links.attendees(), nothing);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("that others can see", "aria-invalid=\"true\"");
      }
      bob.enters(links.attendees(), "\u202Eresinagro\u202C Demo Organizer");
      assertThat(name(bob)).isEqualTo("resinagro Demo Organizer");
      bob.enters(links.attendees(), "Ⓐdmin\u200B\u200B");
      assertThat(name(bob)).isEqualTo("Ⓐdmin");
      bob.enters(links.attendees(), FAMILY + " نرگس می\u200Cخواهم");
      assertThat(name(bob)).isEqualTo(FAMILY + " نرگس می\u200Cخواهم");
    }
  }

  @Test
  @DisplayName("has at most 60 characters as people count them, and is never cut")
  void length() {
    try (var bob = new Visitor()) {
      assertThat(bob.enters(links.attendees(), FAMILY.repeat(60)).statusCode()).isEqualTo(303);
      assertThat(name(bob)).isEqualTo(FAMILY.repeat(60));
      HttpResponse<String> refused = bob.enters(links.attendees(), FAMILY.repeat(61));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("1 to 60 characters", FAMILY.repeat(61));
    }
  }

  @Test
  @DisplayName(
      "that looks like the organizer's or a presenter's is told apart, whether or not they are there,"
          + " also once its bearer was promoted")
  void lookAlikes() {
    try (var demo = new Visitor();
        var bob = new Visitor();
        var ann = new Visitor();
        var carol = new Visitor()) {
      demo.enters(links.organizer());
      bob.enters(links.attendees(), "DЕМО ÓRGANlZER");
      ann.enters(links.attendees(), "Аnn");
      carol.enters(links.attendees(), "Carol");
      List<LivePage> pages = Stream.of(bob, ann, carol, demo).map(Visitor::stays).toList();
      Map<String, String> namesakes =
          Map.of(bob.id(), "ORGANIZER", ann.id(), "PRESENTER", carol.id(), "");

      await().untilAsserted(() -> assertThat(others(demo)).isEqualTo(namesakes));
      assertThat(demo.asks("PROMOTE", ann.id()).statusCode()).isEqualTo(200);
      await()
          .untilAsserted(
              () -> {
                assertThat(ann.sees().at("/you/role").asText()).isEqualTo("PRESENTER");
                assertThat(others(demo)).isEqualTo(namesakes);
              });

      pages.forEach(LivePage::close);
    }
  }

  /** Whose name everybody else has, as the organizer is shown. */
  private static Map<String, String> others(Visitor organizer) {
    return StreamSupport.stream(organizer.sees().get("people").spliterator(), false)
        .filter(person -> !person.get("role").asText().equals("ORGANIZER"))
        .collect(Collectors.toMap(person -> person.get("id").asText(), NamesTest::namesake));
  }

  private static String namesake(JsonNode person) {
    return person.hasNonNull("namesakeOf") ? person.get("namesakeOf").asText() : "";
  }

  private static String name(Visitor who) {
    return who.sees().get("you").get("name").asText();
  }
}
