package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a reader's calendar is told")
class CalendarEntryTest {
  private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
  private static final String DOMAIN = "rostrum.example";

  private final Event event = TestLetters.event(Language.EN);

  @Test
  @DisplayName("Times are in UTC, and it says who asks whom, where to, and when it was written")
  void request() {
    assertThat(request(NOW).content().replace("\r\n ", ""))
        .contains(
            "METHOD:REQUEST",
            "UID:7@rostrum.example",
            "SEQUENCE:0",
            "DTSTAMP:20261101T080000Z",
            "DTSTART:20261201T090000Z",
            "DTEND:20261201T100000Z",
            "STATUS:CONFIRMED",
            "LOCATION:https://x/join",
            "mailto:demo@rostrum.example",
            "mailto:ann@example.org");
    assertThat(request(NOW).mediaType()).contains("method=REQUEST");
  }

  @Test
  @DisplayName("A change and a cancellation speak of the same entry, each with a higher SEQUENCE")
  void oneEntry() throws Exception {
    Calendar invited = parsed(request(NOW));
    event.reschedule(
        TestLetters.START.plusSeconds(3600), Duration.ofHours(2), ZoneId.of("Asia/Tokyo"), NOW);
    Calendar changed = parsed(request(NOW.plusSeconds(60)));
    event.cancel("The speaker is ill.");
    CalendarEntry cancellation = cancel(NOW.plusSeconds(120));
    Calendar cancelled = parsed(cancellation);

    assertThat(value(invited, Property.UID))
        .isEqualTo(value(changed, Property.UID))
        .isEqualTo(value(cancelled, Property.UID));
    assertThat(value(invited, Property.SEQUENCE)).isEqualTo("0");
    assertThat(value(changed, Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(cancelled, Property.SEQUENCE)).isEqualTo("2");
    assertThat(value(changed, Property.DTSTART)).isEqualTo("20261201T100000Z");
    assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(cancellation.mediaType()).contains("method=CANCEL");
    assertThat(cancellation.fileName()).isEqualTo("cancel.ics");
  }

  @Test
  @DisplayName(
      "Taking somebody back removes what they have, by a later DTSTAMP at the same SEQUENCE")
  void takenBack() throws Exception {
    Calendar invited = parsed(request(NOW));
    Calendar takenBack = parsed(cancel(NOW.plusSeconds(60)));

    assertThat(value(takenBack, Property.SEQUENCE)).isEqualTo(value(invited, Property.SEQUENCE));
    assertThat(value(takenBack, Property.DTSTAMP)).isGreaterThan(value(invited, Property.DTSTAMP));
    assertThat(value(takenBack, Property.ATTENDEE)).isEqualTo("mailto:ann@example.org");
  }

  private CalendarEntry request(Instant now) {
    URI link = URI.create("https://x/join");
    return CalendarEntry.request(
        event, new TestLetters.Demo(), TestLetters.ann(Language.EN), link, DOMAIN, now);
  }

  private CalendarEntry cancel(Instant now) {
    return CalendarEntry.cancel(
        event, new TestLetters.Demo(), TestLetters.ann(Language.EN), DOMAIN, now);
  }

  private static Calendar parsed(CalendarEntry entry) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(entry.content()));
  }

  private static String value(Calendar calendar, String property) {
    VEvent entry = (VEvent) calendar.getComponents().getFirst();
    return entry.getRequiredProperty(property).getValue();
  }
}
