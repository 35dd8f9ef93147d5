package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventVersion;
import io.rostrum.workflows.event.EventVersionRepository;
import io.rostrum.workflows.mail.OutgoingMailRepository;
import io.rostrum.workflows.scheduling.EventWords;
import io.rostrum.workflows.time.PeopleTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says what is different since the reader was last told of an event. Both are stored, so a mail
 * that is asked for again says the same.
 */
@Component
class WhatChanged {
  private final EventVersionRepository versions;
  private final OutgoingMailRepository outgoing;

  WhatChanged(EventVersionRepository versions, OutgoingMailRepository outgoing) {
    this.versions = versions;
    this.outgoing = outgoing;
  }

  /** What can be different about an event; the words are called by these names. */
  enum Fact {
    TITLE,
    WHEN,
    DURATION,
    TIME_ZONE,
    DESCRIPTION,
    LANGUAGE,
    ATTENDEE_NAMES
  }

  /** Something that is different, in the reader's words. */
  record Difference(Fact fact, String before, String now) {

    private boolean isOne() {
      return !before.equals(now);
    }
  }

  /** The same letter with what is different; nothing if its reader was told of nothing else. */
  Letter in(Letter letter, Event event) {
    Recipient reader = letter.recipient();
    List<Difference> differences =
        outgoing
            .lastTold(reader.id(), event.scheduleRevision())
            .flatMap(told -> versions.asTold(event, told))
            .map(before -> differences(before, event, reader))
            .orElse(List.of());
    return letter.with("changes", differences);
  }

  static List<Difference> differences(EventVersion before, Event now, Recipient reader) {
    Language language = reader.language();
    return Stream.of(
            new Difference(Fact.TITLE, before.title(), now.title()),
            new Difference(
                Fact.WHEN,
                when(before.startsAt(), before.timeZone(), now, reader),
                when(now.startsAt(), now.timeZone(), now, reader)),
            new Difference(
                Fact.DURATION,
                PeopleTime.duration(before.duration()),
                PeopleTime.duration(now.duration())),
            new Difference(Fact.TIME_ZONE, before.timeZone().getId(), now.timeZone().getId()),
            new Difference(
                Fact.DESCRIPTION,
                EventWords.orDash(before.description()),
                EventWords.orDash(now.description())),
            new Difference(
                Fact.LANGUAGE, name(before.language(), language), name(now.language(), language)),
            new Difference(
                Fact.ATTENDEE_NAMES,
                EventWords.attendeeNames(now.type(), before.attendeeNames(), language),
                EventWords.attendeeNames(now.type(), now.attendeeNames(), language)))
        .filter(Difference::isOne)
        .toList();
  }

  // The zone alone is a difference of its own.
  private static String when(Instant start, ZoneId zone, Event now, Recipient reader) {
    boolean isSameStart = start.equals(now.startsAt());
    return PeopleTime.dateAndTime(
        start, reader.zone(), isSameStart ? now.timeZone() : zone, reader.language());
  }

  private static String name(Language one, Language reader) {
    return one.locale().getDisplayLanguage(reader.locale());
  }
}
