package io.rostrum.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.Visitor;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

@DisplayName("Outside the local profile")
class InboxElsewhereTest extends RostrumTest {
  @Autowired private ApplicationContext application;
  @Autowired private Environment environment;

  @Test
  @DisplayName("there is no inbox, neither a page nor a server")
  void none() {
    URI home = URI.create(environment.getRequiredProperty("rostrum.public-address"));
    try (var visitor = new Visitor()) {
      assertThat(visitor.opens(home.resolve("/inbox")).statusCode()).isEqualTo(404);
      assertThat(visitor.opens(home.resolve("/")).body()).doesNotContain("/inbox");
    }
    assertThat(application.getBeanNamesForType(InboxServer.class)).isEmpty();
    assertThat(application.getBeanNamesForType(MailFolder.class)).isEmpty();
    assertThat(application.getBeanNamesForType(InboxSettings.class)).isEmpty();
  }
}
