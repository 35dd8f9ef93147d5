package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.LivePage;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Tag("R15")
@DisplayName("R15: nothing that a link opens leads to the organizer's account")
class AccountDataTest extends RostrumTest {
  /** What people can reach at all; whoever adds to it decides here that it is no account data. */
  private static final Set<String> PLACES =
      Set.of("", "join", "room", "forget", "api", "error", "v3");

  private static final String STREAM = "/updates";

  /** What is sent there is sent last: the visitor is nobody afterwards. */
  private static final String FORGET = "/forget";

  /** Of demo, whose event it is. */
  private static final List<String> ACCOUNT_DATA =
      List.of("demo@rostrum.example", "account-demo", "tasklistUser", "ownerEmail");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  @DisplayName("R15: no route is the account's, whatever link somebody has")
  void noRouteOfTheAccount() {
    assertThat(routes())
        .isNotEmpty()
        .allMatch(route -> PLACES.contains(route.substring(1).split("/")[0]));
  }

  @Test
  @DisplayName("R15: each route, with each kind of link and with none, shows no account data")
  void everyRouteWithEveryLink() {
    Request request = organizer.request();
    Invited invited = Invited.to(request, organizer, mailbox);
    try (var demo = new Visitor();
        var ann = new Visitor();
        var bob = new Visitor();
        var stranger = new Visitor()) {
      demo.enters(invited.organizer());
      ann.enters(invited.presenter());
      bob.enters(invited.attendees(), "Bob");
      List<String> ids = List.of(demo.id(), ann.id(), bob.id());
      for (URI link : List.of(invited.presenter(), invited.attendees())) {
        for (Visitor visitor : List.of(ann, bob, stranger)) {
          walk(visitor, link, ids);
        }
      }
      for (Visitor visitor : List.of(ann, bob)) {
        assertThat(visitor.opens(visitor.room()).statusCode()).isEqualTo(200);
        try (LivePage page = visitor.stays()) {
          await().until(() -> !page.snapshots().isEmpty());
          assertThat(page.snapshots().toString()).doesNotContain(ACCOUNT_DATA);
        }
        assertThat(visitor.forgets(visitor.room()).body()).doesNotContain(ACCOUNT_DATA);
      }
    }
  }

  private void walk(Visitor visitor, URI link, List<String> participantIds) {
    String[] parts = link.getPath().split("/");
    for (String route : routes()) {
      for (String participantId : participantIds) {
        String path =
            route
                .replace("{eventId}", parts[2])
                .replace("{token}", parts[3])
                .replace("{participantId}", participantId)
                .replace("{kind}", "CAMERA")
                .replace("{changeId}", UUID.randomUUID().toString());
        if (path.endsWith(STREAM)) {
          continue;
        }
        URI address = link.resolve(path);
        assertThat(visitor.opens(address).body()).as(path).doesNotContain(ACCOUNT_DATA);
        if (path.equals(FORGET)) {
          continue;
        }
        assertThat(visitor.presses(address, "Bob").body()).as(path).doesNotContain(ACCOUNT_DATA);
      }
    }
  }

  private List<String> routes() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(info -> info.getPatternValues().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
