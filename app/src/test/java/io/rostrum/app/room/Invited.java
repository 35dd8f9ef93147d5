package io.rostrum.app.room;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import java.net.URI;

/** A scheduled event, by the links that people were sent. */
record Invited(URI organizer, URI presenter, URI attendees) {

  static Invited to(Request request, Organizer organizer, Mailbox mailbox) {
    organizer.schedules(request);
    var invitation = mailbox.awaitMail(request.email(0), request.title());
    var confirmation = mailbox.awaitMail("demo@rostrum.example", "Scheduled: " + request.title());
    return new Invited(
        Mailbox.roomLink(confirmation, 0),
        Mailbox.roomLink(invitation, 0),
        Mailbox.roomLink(confirmation, 1));
  }

  String eventId() {
    return presenter.getPath().split("/")[2];
  }

  /** The key of the event's process instance. */
  long event() {
    return Long.parseLong(eventId());
  }

  String token() {
    return presenter.getPath().split("/")[3];
  }
}
