package io.rostrum.workflows.time;

import io.rostrum.workflows.account.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.regex.Pattern;

/** Times and durations as people read them, in their language; dates with the zone named. */
public final class PeopleTime {

  private static final char NO_BREAK = '\u00a0';

  /** A line may end after a dash; it does not before this, which has no width. */
  private static final char JOINED = '\u2060';

  private static final String APART = NO_BREAK + "– ";

  /** What Java calls a zone that has no name. */
  private static final Pattern WITHOUT_NAME = Pattern.compile("[+\\-−]\\d");

  private PeopleTime() {}

  /** For example {@code Monday, November 23, 2026, 10:00 (Paris, CET)}. */
  public static String dateAndTime(Instant instant, ZoneId zone, Language language) {
    return dateAndBareTime(instant, zone, language) + inBrackets(zoneName(instant, zone, language));
  }

  private static String dateAndBareTime(Instant instant, ZoneId zone, Language language) {
    String at = language == Language.FR ? " à " : ", ";
    return date(FormatStyle.FULL, instant, zone, language) + at + time(instant, zone);
  }

  /** For example {@code November 23, 2026}. */
  public static String date(Instant instant, ZoneId zone, Language language) {
    return date(FormatStyle.LONG, instant, zone, language);
  }

  /**
   * The last day of what ends at a moment, for example {@code November 22, 2026}: the day on which
   * it ends is the first of what follows.
   */
  public static String lastDate(Instant end, ZoneId zone, Language language) {
    return date(FormatStyle.LONG, lastDay(end, zone), language);
  }

  /** The last day of what ends at a moment. */
  public static LocalDate lastDay(Instant end, ZoneId zone) {
    return end.atZone(zone).toLocalDate().minusDays(1);
  }

  private static String date(FormatStyle style, Instant instant, ZoneId zone, Language language) {
    return date(style, instant.atZone(zone).toLocalDate(), language);
  }

  private static String date(FormatStyle style, LocalDate day, Language language) {
    String date =
        DateTimeFormatter.ofLocalizedDate(style).withLocale(language.locale()).format(day);
    // The first of a month is an ordinal in French, which Java's formats do not know.
    return language == Language.FR ? date.replaceFirst("(^| )1 ", "$11er ") : date;
  }

  /**
   * By the reader's clock, and where the event's shows another time, by that too: for example
   * {@code Monday, November 23, 2026, 16:00 (Paris, CET) = 10:00 (New York, EST)}, with the other
   * date where it is another day there.
   */
  public static String dateAndTime(
      Instant instant, ZoneId readers, ZoneId events, Language language) {
    String theirs = dateAndTime(instant, readers, language);
    LocalDateTime here = LocalDateTime.ofInstant(instant, readers);
    LocalDateTime there = LocalDateTime.ofInstant(instant, events);
    if (here.equals(there)) {
      return theirs;
    }
    boolean isSameDay = here.toLocalDate().equals(there.toLocalDate());
    String zone = inBrackets(zoneName(instant, events, language));
    return theirs
        + " = "
        + (isSameDay ? time(instant, events) + zone : dateAndTime(instant, events, language));
  }

  /**
   * For example {@code Monday, November 23, 2026, 10:00–11:30 (Paris, CET)}. Where it ends on
   * another day both dates are named, and where the clock was changed both zones: {@code Sunday,
   * October 25, 2026, 02:30 (Paris, CEST) – 02:30 (Paris, CET)}.
   */
  public static String span(Instant from, Instant to, ZoneId zone, Language language) {
    ZoneOffset before = zone.getRules().getOffset(from);
    ZoneOffset after = zone.getRules().getOffset(to);
    boolean isSameDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
    String begins = dateAndBareTime(from, zone, language);
    String ends = isSameDay ? time(to, zone) : dateAndBareTime(to, zone, language);
    String zoneAtEnd = inBrackets(zoneName(to, zone, language));
    if (!before.equals(after)) {
      String zoneAtBeginning = inBrackets(zoneName(from, zone, language));
      return zoneAtBeginning.equals(zoneAtEnd)
          ? begins + inBrackets(offset(before)) + APART + ends + inBrackets(offset(after))
          : begins + zoneAtBeginning + APART + ends + zoneAtEnd;
    }
    return begins + (isSameDay ? "–" + JOINED : APART) + ends + zoneAtEnd;
  }

  /**
   * For example {@code 10:07}, in 24 hours, which both languages read without a doubt; for where
   * the zone stands nearby.
   */
  public static String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone));
  }

  /** For example {@code 1 h 30 min}, {@code 45 min}, or {@code 20 s} below a minute. */
  public static String duration(Duration duration) {
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    if (duration.toMinutes() == 0) {
      return duration.toSeconds() + " s";
    }
    if (hours == 0) {
      return minutes + " min";
    }
    return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
  }

  private static String inBrackets(String zoneName) {
    // What stands in brackets stays on one line.
    return " (" + zoneName.replace(' ', NO_BREAK) + ")";
  }

  private static String zoneName(Instant instant, ZoneId zone, Language language) {
    if (zone.normalized() instanceof ZoneOffset fixed) {
      // Etc/GMT+3 is three hours behind, which nobody reads in it.
      return offset(fixed);
    }
    String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    String abbreviation =
        DateTimeFormatter.ofPattern("zzz", language.locale()).format(instant.atZone(zone));
    String name =
        WITHOUT_NAME.matcher(abbreviation).find()
            ? offset(zone.getRules().getOffset(instant))
            : abbreviation;
    return city.equals(name) ? city : city + ", " + name;
  }

  /** For example {@code UTC−3} or {@code UTC+5:45}, with a minus that is no dash. */
  private static String offset(ZoneOffset offset) {
    Duration distance = Duration.ofSeconds(Math.abs(offset.getTotalSeconds()));
    if (distance.isZero()) {
      return "UTC";
    }
    String minutes =
        distance.toMinutesPart() == 0 ? "" : ":%02d".formatted(distance.toMinutesPart());
    return "UTC" + (offset.getTotalSeconds() < 0 ? "−" : "+") + distance.toHours() + minutes;
  }
}
