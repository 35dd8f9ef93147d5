package io.rostrum.app.process;

import static org.awaitility.Awaitility.await;

import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event's life, through the process")
class EventLifeTest extends RostrumTest {

  @Test
  @DisplayName("An unknown organizer: nothing is drafted, the event ends under that name")
  void unknownOrganizer() {
    long event = organizer.asksFor(organizer.request().with("organizer", "nobody"));

    await().until(() -> TestEngine.completed(event).contains("Event_NoSuchOrganizer"));
  }
}
