package io.rostrum.app.room;

import io.rostrum.app.TestApplication;
import io.rostrum.app.clock.MachineClock;
import io.rostrum.app.room.TestRooms.TestRoom;
import io.rostrum.room.live.OpenPages;
import io.rostrum.workflows.link.LinkTokens;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Role;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that a test starts beside the one all tests share. It has no engine: what is to
 * happen in a room is decided as the room worker does, and no job of another test gets here.
 */
final class Instance implements AutoCloseable {
  private final ConfigurableApplicationContext application;

  private Instance(ConfigurableApplicationContext application) {
    this.application = application;
  }

  /**
   * @param settings of its database and others, as arguments
   */
  static Instance start(List<String> settings) {
    return start(settings, Duration.ZERO);
  }

  /**
   * @param settings of its database and others, as arguments
   * @param skew by how much the clock of its machine is wrong
   */
  static Instance start(List<String> settings, Duration skew) {
    return new Instance(TestApplication.run(settings, MachineClock.wrongBy(skew)));
  }

  URI server() {
    return URI.create("http://127.0.0.1:" + port());
  }

  int port() {
    return TestApplication.port(application);
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  Participant person(TestRoom room, Role role) {
    return bean(ParticipantRepository.class)
        .findByEventIdAndRole(room.eventId(), role)
        .orElseThrow();
  }

  TestRooms rooms() {
    return application.getAutowireCapableBeanFactory().createBean(TestRooms.class);
  }

  /**
   * Lets an attendee in.
   *
   * @param number makes another person of each
   */
  Attendee attendee(TestRoom room, int number) {
    String secret = "%043d".formatted(number);
    var person =
        Participant.attendee(
            room.eventId(),
            room.eventId() + "-" + number,
            "Attendee " + number,
            LinkTokens.hash(secret));
    application.getBean(ParticipantRepository.class).save(person);
    return new Attendee(
        "/api/room/" + room.eventId() + "/" + person.participantId(), "rostrum-browser=" + secret);
  }

  /** The path of the link for all attendees. */
  String attendeesLink(TestRoom room) {
    return application.getBean(RoomLinks.class).attendees(room.eventId()).getPath();
  }

  /** The path of somebody's own link. */
  String personalLink(TestRoom room, Participant person) {
    return application
        .getBean(RoomLinks.class)
        .personal(room.eventId(), person.participantId(), person.linkGeneration())
        .getPath();
  }

  /** How many pages are kept up to date. */
  int openPages() {
    return application.getBean(OpenPages.class).open();
  }

  /** Somebody's address in the API, and the cookie of the browser that they entered from. */
  record Attendee(String api, String cookie) {}

  @Override
  public void close() {
    application.close();
  }
}
