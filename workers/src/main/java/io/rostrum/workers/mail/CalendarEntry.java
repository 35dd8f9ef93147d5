package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.Event;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * Writes an event as an iCalendar entry (RFC 5545): times in UTC, a UID that stays, and the
 * schedule's revision as SEQUENCE, so that a calendar updates the entry it has.
 */
final class CalendarEntry {

  private CalendarEntry() {}

  /**
   * @param link the reader's way into the room
   * @param domain what follows the @ in the UID
   */
  static String request(
      Event event, Account organizer, Recipient recipient, URI link, String domain) {
    var entry = new VEvent(false);
    entry
        .withProperty(new Uid(event.eventId() + "@" + domain))
        .withProperty(new DtStamp(event.scheduledAt()))
        .withProperty(new Sequence(event.scheduleRevision()))
        .withProperty(new DtStart<Instant>(event.startsAt()))
        .withProperty(new DtEnd<Instant>(event.endsAt()))
        .withProperty(new Summary(event.title()))
        .withProperty(new Description((event.description() + "\n\n" + link).strip()))
        .withProperty(new Location(link.toString()))
        .withProperty(ImmutableStatus.VEVENT_CONFIRMED)
        .withProperty(
            new Organizer(mailto(organizer.ownerEmail()))
                .withParameter(new Cn(organizer.ownerName()))
                .getFluentTarget())
        .withProperty(
            new Attendee(mailto(recipient.email()))
                .withParameter(new Cn(recipient.name()))
                .withParameter(PartStat.NEEDS_ACTION)
                .withParameter(Rsvp.FALSE)
                .getFluentTarget());
    return new Calendar()
        .withProdId("-//Rostrum//Rostrum//EN")
        .withDefaults()
        .withProperty(ImmutableMethod.REQUEST)
        .withComponent(entry)
        .getFluentTarget()
        .toString();
  }

  private static URI mailto(String address) {
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not an address that a calendar entry can hold", e);
    }
  }
}
