package io.rostrum.workers.mail;

import io.rostrum.workers.mail.CalendarEntry.Method;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.text.EmailAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.SentBy;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.springframework.stereotype.Component;

/**
 * Writes what mails tell their readers' calendars (RFC 5545, 5546 and 6047; decision 0026): the
 * organizer is told of their own event, a presenter is asked to come. Times are in UTC, UIDs stay,
 * and SEQUENCE grows with each change, so that a calendar updates or removes the entry that it has.
 */
@Component
class CalendarEntries {
  private final MailSettings settings;
  private final Clock clock;

  CalendarEntries(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a mail tells the organizer's calendar; empty if it tells nothing.
   *
   * @param link the organizer's way into the room
   */
  Optional<CalendarEntry> forOrganizer(
      MailPurpose purpose, Event event, Account organizer, Optional<URI> link) {
    String uid =
        event.sharesCalendarUid() ? event.eventId() : Participant.organizerOf(event.eventId());
    VEvent entry = entry(event, organizer, uid, event.scheduleRevision());
    return switch (purpose) {
      case CONFIRMATION, CHANGE -> {
        describe(entry, event, link.orElseThrow());
        yield Optional.of(CalendarEntry.of(Method.PUBLISH, entry));
      }
      case CANCELLATION -> {
        entry.add(ImmutableStatus.VEVENT_CANCELLED);
        yield Optional.of(CalendarEntry.of(Method.CANCEL, entry));
      }
      default -> Optional.empty();
    };
  }

  /**
   * What a mail tells a presenter's calendar; empty if it tells nothing. An organizer who presents
   * is told as well, not asked by themselves.
   *
   * @param link the presenter's way into the room; empty if they have none
   */
  Optional<CalendarEntry> forPresenter(
      MailPurpose purpose,
      Event event,
      Account organizer,
      Presenter presenter,
      Optional<URI> link) {
    int sequence = sequence(event, presenter, purpose == MailPurpose.TAKEN_BACK);
    VEvent entry = entry(event, organizer, event.eventId(), sequence);
    boolean isOrganizer = isSame(presenter.email(), organizer.ownerEmail());
    return switch (purpose) {
      case INVITATION, SEAT_GIVEN, CHANGE -> {
        describe(entry, event, link.orElseThrow());
        yield Optional.of(
            isOrganizer ? CalendarEntry.of(Method.PUBLISH, entry) : asking(entry, presenter));
      }
      case TAKEN_BACK ->
          isOrganizer && event.sharesCalendarUid()
              ? Optional.empty()
              : Optional.of(removing(entry, presenter, isOrganizer, isOrganizer));
      case CANCELLATION -> Optional.of(removing(entry, presenter, isOrganizer, true));
      default -> Optional.empty();
    };
  }

  private static CalendarEntry asking(VEvent entry, Presenter presenter) {
    Attendee attendee = attendee(presenter);
    attendee.add(Role.REQ_PARTICIPANT);
    attendee.add(PartStat.NEEDS_ACTION);
    attendee.add(Rsvp.FALSE);
    entry.add(attendee);
    return CalendarEntry.of(Method.REQUEST, entry);
  }

  /**
   * @param isWhole whether it is cancelled, and not one attendee taken off what takes place: that
   *     has no STATUS (RFC 5546, 3.2.5)
   */
  private static CalendarEntry removing(
      VEvent entry, Presenter presenter, boolean isOrganizer, boolean isWhole) {
    if (isWhole) {
      entry.add(ImmutableStatus.VEVENT_CANCELLED);
    }
    if (!isOrganizer) {
      entry.add(attendee(presenter));
    }
    return CalendarEntry.of(Method.CANCEL, entry);
  }

  // Each round of rights that are given and taken back is two steps more.
  private static int sequence(Event event, Presenter presenter, boolean isTakenBack) {
    return event.scheduleRevision() + 2 * (presenter.round() - 1) + (isTakenBack ? 1 : 0);
  }

  private VEvent entry(Event event, Account organizer, String uid, int sequence) {
    Instant now = clock.instant();
    var entry = new VEvent(false);
    entry.add(new Uid(uid + "@" + settings.domain()));
    entry.add(new DtStamp(now));
    entry.add(new LastModified(now));
    entry.add(new Sequence(sequence));
    entry.add(new DtStart<Instant>(event.startsAt()));
    entry.add(new DtEnd<Instant>(event.endsAt()));
    entry.add(new Summary(event.title()));
    entry.add(organizer(organizer));
    return entry;
  }

  private static void describe(VEvent entry, Event event, URI link) {
    entry.add(new Description((event.description() + "\n\n" + link).strip()));
    entry.add(new Location(link.toString()));
    entry.add(ImmutableStatus.VEVENT_CONFIRMED);
  }

  private Organizer organizer(Account account) {
    var organizer = new Organizer(mailto(account.ownerEmail()));
    organizer.add(named(account.ownerName()));
    if (!isSame(settings.from(), account.ownerEmail())) {
      organizer.add(new SentBy(mailto(settings.from())));
    }
    return organizer;
  }

  private static boolean isSame(String email, String other) {
    return EmailAddress.comparable(email).equals(EmailAddress.comparable(other));
  }

  private static Attendee attendee(Presenter presenter) {
    var attendee = new Attendee(mailto(presenter.email()));
    attendee.add(named(presenter.name()));
    return attendee;
  }

  // What stands in quotation marks holds none (RFC 5545, 3.2).
  private static Cn named(String name) {
    return new Cn(name.replace('"', '\''));
  }

  private static URI mailto(String address) {
    try {
      return new URI("mailto", EmailAddress.forSending(address).orElse(address), null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not an address that a calendar entry can hold", e);
    }
  }
}
