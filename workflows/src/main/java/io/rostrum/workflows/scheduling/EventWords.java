package io.rostrum.workflows.scheduling;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.time.PeopleTime;
import java.text.MessageFormat;

/** What forms say of an event in words, whether it is a draft or scheduled. */
public final class EventWords {
  private static final String WORDS = "io.rostrum.workflows.scheduling.event";

  private EventWords() {}

  public static String type(EventType type, Language reader) {
    return reader.words(WORDS).getString("type." + type.code());
  }

  /** How attendees see one another; in a meeting, whatever was chosen, by name. */
  public static String attendeeNames(EventType type, AttendeeNames names, Language reader) {
    String word = type == EventType.MEETING ? "meeting" : names.code();
    return reader.words(WORDS).getString("names." + word);
  }

  /**
   * For example {@code 1 of 10 presenter seats}, and how many wait for one.
   *
   * @param waiting how many have none, because all are taken
   */
  public static String seats(int taken, int waiting, int available, Language reader) {
    return MessageFormat.format(reader.words(WORDS).getString("seats"), taken, available, waiting);
  }

  /** For example {@code Spring in the vineyard, January 12, 2027}. */
  public static String titleAndDate(Event event, Language reader) {
    return event.title() + ", " + PeopleTime.date(event.startsAt(), event.timeZone(), reader);
  }

  /** What somebody wrote, or a dash where they wrote nothing: a form shows no empty line. */
  public static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
