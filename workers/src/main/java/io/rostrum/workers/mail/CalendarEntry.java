package io.rostrum.workers.mail;

import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/** What a mail tells its reader's calendar: one iCalendar object (RFC 5545). */
record CalendarEntry(Method method, String content) {
  /** How long a line may be, its end not counted (RFC 5545, 3.1). */
  private static final int MOST_OCTETS = 75;

  private static final String FOLD = "\r\n ";

  /** What the calendar is to do with it (RFC 5546); a mail has to name the same. */
  enum Method {
    PUBLISH,
    REQUEST,
    CANCEL
  }

  static CalendarEntry of(Method method, VEvent event) {
    String calendar =
        new Calendar()
            .withProdId("-//Rostrum//Rostrum//EN")
            .withDefaults()
            .withProperty(new net.fortuna.ical4j.model.property.Method(method.name()))
            .withComponent(event)
            .getFluentTarget()
            .toString();
    return new CalendarEntry(method, folded(calendar));
  }

  /** As a part of a mail that its reader's calendar looks at (RFC 6047). */
  String mediaType() {
    return "text/calendar; method=" + method + "; charset=UTF-8";
  }

  /** As a file to keep, which no calendar takes for one more invitation. */
  String fileMediaType() {
    return "application/ics";
  }

  String fileName() {
    return method == Method.CANCEL ? "cancel.ics" : "invite.ics";
  }

  byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  // What iCal4j folds with counts characters, not octets.
  private static String folded(String content) {
    var folded = new StringBuilder();
    int octets = 0;
    for (int codePoint : content.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      int more = character.getBytes(StandardCharsets.UTF_8).length;
      boolean isEndOfLine = codePoint == '\r' || codePoint == '\n';
      if (!isEndOfLine && octets + more > MOST_OCTETS) {
        folded.append(FOLD);
        octets = 1;
      }
      folded.append(character);
      octets = isEndOfLine ? 0 : octets + more;
    }
    return folded.toString();
  }
}
