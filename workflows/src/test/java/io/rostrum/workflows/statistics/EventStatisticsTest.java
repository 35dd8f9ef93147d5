package io.rostrum.workflows.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventDetails;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("R16")
@Label("R16: the main statistics of an event")
class EventStatisticsTest {
  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final int SECONDS = 60;

  @Example
  @Label("are figures that a person can check")
  void figures() {
    var statistics =
        statistics(
            List.of(
                stay("a", Role.ATTENDEE, 0, 60),
                stay("b", Role.ATTENDEE, 10, 20),
                stay("b", Role.ATTENDEE, 30, 40),
                stay("c", Role.ATTENDEE, 15, 25),
                stay("p", Role.PRESENTER, 0, 60),
                stay("o", Role.ORGANIZER, 0, 60)));

    assertThat(statistics.attendees()).isEqualTo(3);
    assertThat(statistics.peak()).isEqualTo(3);
    assertThat(statistics.peakAt()).contains(START.plusSeconds(15));
    assertThat(statistics.averageStay()).isEqualTo(Duration.ofSeconds(30));
    assertThat(statistics.medianStay()).isEqualTo(Duration.ofSeconds(20));
    assertThat(statistics.presentersPresent()).isEqualTo(1);
  }

  @Example
  @Label("of an event that nobody came to are zeros, and there is no peak time")
  void nobody() {
    var statistics = statistics(List.of());

    assertThat(statistics.attendees()).isZero();
    assertThat(statistics.peak()).isZero();
    assertThat(statistics.peakAt()).isEmpty();
    assertThat(statistics.averageStay()).isZero();
  }

  @Property
  @Label("agree with counting second by second")
  void agreeWithCounting(@ForAll("stays") List<Stay> stays) {
    var statistics = statistics(stays);

    Map<Integer, Long> perSecond =
        IntStream.range(0, SECONDS)
            .boxed()
            .collect(Collectors.toMap(second -> second, second -> thereAt(second, stays)));
    long peak = perSecond.values().stream().mapToLong(Long::longValue).max().orElse(0);
    assertThat((long) statistics.peak()).isEqualTo(peak);
    statistics
        .peakAt()
        .ifPresent(
            at -> {
              int second = (int) Duration.between(START, at).toSeconds();
              assertThat(perSecond.get(second)).isEqualTo(peak);
              assertThat(perSecond.entrySet())
                  .noneMatch(entry -> entry.getKey() < second && entry.getValue() == peak);
            });
  }

  @Property
  @Label("keep average and median between the shortest and the longest stay")
  void between(@ForAll("stays") List<Stay> stays) {
    var statistics = statistics(stays);
    Map<String, Set<Integer>> secondsOf = new HashMap<>();
    stays.stream()
        .filter(stay -> stay.role() == Role.ATTENDEE)
        .forEach(
            stay ->
                IntStream.range(second(stay.from()), second(stay.to()))
                    .forEach(
                        second ->
                            secondsOf
                                .computeIfAbsent(stay.participantId(), person -> new HashSet<>())
                                .add(second)));
    List<Long> totals = secondsOf.values().stream().map(seconds -> (long) seconds.size()).toList();
    long shortest = totals.stream().mapToLong(Long::longValue).min().orElse(0);
    long longest = totals.stream().mapToLong(Long::longValue).max().orElse(0);

    assertThat(statistics.attendees()).isEqualTo(totals.size());
    assertThat(statistics.averageStay().toSeconds()).isBetween(shortest, longest);
    assertThat(statistics.medianStay().toSeconds()).isBetween(shortest, longest);
  }

  @Property
  @Label("count overlapping stays of one person once, and are rounded to the second, once")
  void overlapping(@ForAll("exactStays") List<Stay> stays) {
    var statistics = statistics(stays);
    Map<String, BitSet> milliseconds = new HashMap<>();
    stays.forEach(
        stay ->
            milliseconds
                .computeIfAbsent(stay.participantId(), person -> new BitSet())
                .set(
                    (int) Duration.between(START, stay.from()).toMillis(),
                    (int) Duration.between(START, stay.to()).toMillis()));
    double average =
        milliseconds.values().stream().mapToInt(BitSet::cardinality).average().orElse(0);

    assertThat(statistics.averageStay().toSeconds()).isEqualTo(Math.round(average / 1000));
    assertThat(statistics.attendees()).isEqualTo(milliseconds.size());
  }

  @Property
  @Label("never have people stay longer than the event lasted")
  void notLongerThanTheEvent(@ForAll("exactStays") List<Stay> stays) {
    var statistics = statistics(stays);

    assertThat(statistics.averageStay()).isLessThanOrEqualTo(Duration.ofSeconds(SECONDS));
    assertThat(statistics.medianStay()).isLessThanOrEqualTo(Duration.ofSeconds(SECONDS));
  }

  @Example
  @Label("count whoever was promoted in each role, for the time that they had it")
  void promoted() {
    var statistics =
        statistics(List.of(stay("a", Role.ATTENDEE, 0, 20), stay("a", Role.PRESENTER, 20, 60)));

    assertThat(statistics.attendees()).isEqualTo(1);
    assertThat(statistics.averageStay()).isEqualTo(Duration.ofSeconds(20));
    assertThat(statistics.presentersPresent()).isEqualTo(1);
  }

  private static long thereAt(int second, List<Stay> stays) {
    Instant moment = START.plusSeconds(second);
    return stays.stream()
        .filter(stay -> stay.role() == Role.ATTENDEE)
        .filter(stay -> !stay.from().isAfter(moment) && stay.to().isAfter(moment))
        .map(Stay::participantId)
        .distinct()
        .count();
  }

  @Provide
  Arbitrary<List<Stay>> exactStays() {
    var times =
        Arbitraries.integers().between(0, SECONDS * 1000).tuple2().filter(t -> t.get1() < t.get2());
    return Combinators.combine(Arbitraries.of("a", "b", "c"), times)
        .as(
            (person, time) ->
                new Stay(
                    person,
                    Role.ATTENDEE,
                    START.plusMillis(time.get1()),
                    START.plusMillis(time.get2())))
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Stay>> stays() {
    var times =
        Arbitraries.integers().between(0, SECONDS).tuple2().filter(t -> t.get1() < t.get2());
    var people = Arbitraries.of("a", "b", "c", "d", "e", "f");
    // A person has one role.
    return Combinators.combine(people, times)
        .as(
            (person, time) ->
                stay(
                    person,
                    person.equals("f") ? Role.PRESENTER : Role.ATTENDEE,
                    time.get1(),
                    time.get2()))
        .list()
        .ofMaxSize(20);
  }

  private static int second(Instant moment) {
    return (int) Duration.between(START, moment).toSeconds();
  }

  private static Stay stay(String person, Role role, int from, int to) {
    return new Stay(person, role, START.plusSeconds(from), START.plusSeconds(to));
  }

  private static EventStatistics statistics(List<Stay> stays) {
    var details =
        new EventDetails(
            "Title",
            EventType.WEBINAR,
            START,
            Duration.ofMinutes(1),
            ZoneId.of("Europe/Paris"),
            "",
            Language.EN,
            AttendeeNames.INITIALS);
    var event = new Event("1", "account", details, new EventLimits(1, 1, 8, 8, 60), START);
    return new EventStatistics(event, START, START.plusSeconds(SECONDS), stays);
  }
}
