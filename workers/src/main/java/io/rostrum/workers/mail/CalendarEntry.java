package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.text.EmailAddress;
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
 * What a mail tells its reader's calendar (RFC 5545 and 5546): times in UTC, a UID that stays, and
 * the schedule's revision as SEQUENCE, so that a calendar updates or removes the entry it has.
 * Where two have the same SEQUENCE the later DTSTAMP counts: it is when the entry was written.
 */
record CalendarEntry(Method method, String content) {

  enum Method {
    REQUEST,
    CANCEL
  }

  /**
   * The entry as it holds now.
   *
   * @param link the reader's way into the room
   * @param domain what follows the @ in the UID
   */
  static CalendarEntry request(
      Event event, Account organizer, Recipient reader, URI link, String domain, Instant now) {
    VEvent entry = entry(event, organizer, domain, now);
    entry
        .withProperty(new Description((event.description() + "\n\n" + link).strip()))
        .withProperty(new Location(link.toString()))
        .withProperty(ImmutableStatus.VEVENT_CONFIRMED)
        .withProperty(
            new Attendee(mailto(reader.email()))
                .withParameter(new Cn(reader.name()))
                .withParameter(PartStat.NEEDS_ACTION)
                .withParameter(Rsvp.FALSE)
                .getFluentTarget());
    return new CalendarEntry(Method.REQUEST, calendar(ImmutableMethod.REQUEST, entry));
  }

  /** Takes the entry from the reader's calendar. */
  static CalendarEntry cancel(
      Event event, Account organizer, Recipient reader, String domain, Instant now) {
    VEvent entry = entry(event, organizer, domain, now);
    entry
        .withProperty(ImmutableStatus.VEVENT_CANCELLED)
        .withProperty(
            new Attendee(mailto(reader.email()))
                .withParameter(new Cn(reader.name()))
                .getFluentTarget());
    return new CalendarEntry(Method.CANCEL, calendar(ImmutableMethod.CANCEL, entry));
  }

  String mediaType() {
    return "text/calendar; method=" + method + "; charset=UTF-8";
  }

  String fileName() {
    return method == Method.CANCEL ? "cancel.ics" : "invite.ics";
  }

  private static VEvent entry(Event event, Account organizer, String domain, Instant now) {
    var entry = new VEvent(false);
    entry
        .withProperty(new Uid(event.eventId() + "@" + domain))
        .withProperty(new DtStamp(now))
        .withProperty(new Sequence(event.scheduleRevision()))
        .withProperty(new DtStart<Instant>(event.startsAt()))
        .withProperty(new DtEnd<Instant>(event.endsAt()))
        .withProperty(new Summary(event.title()))
        .withProperty(
            new Organizer(mailto(organizer.ownerEmail()))
                .withParameter(new Cn(organizer.ownerName()))
                .getFluentTarget());
    return entry;
  }

  private static String calendar(net.fortuna.ical4j.model.property.Method method, VEvent entry) {
    return new Calendar()
        .withProdId("-//Rostrum//Rostrum//EN")
        .withDefaults()
        .withProperty(method)
        .withComponent(entry)
        .getFluentTarget()
        .toString();
  }

  private static URI mailto(String address) {
    try {
      return new URI("mailto", EmailAddress.forSending(address).orElse(address), null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not an address that a calendar entry can hold", e);
    }
  }
}
