package io.rostrum.workflows.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many people were there over time: each point holds from its moment until the next one's.
 *
 * @param points in the order of time
 */
public record AttendanceCurve(List<Point> points) {

  public AttendanceCurve {
    points = List.copyOf(points);
  }

  /** From {@code at} on, {@code people} were there. */
  public record Point(Instant at, int people) {}

  /** Counts people, not stays: somebody whose stays overlap is one. */
  public static AttendanceCurve of(Collection<Stay> stays) {
    Map<Instant, List<Stay>> starting = new TreeMap<>();
    Map<Instant, List<Stay>> ending = new TreeMap<>();
    Set<Instant> moments = new TreeSet<>();
    for (Stay stay : stays) {
      starting.computeIfAbsent(stay.from(), at -> new ArrayList<>()).add(stay);
      ending.computeIfAbsent(stay.to(), at -> new ArrayList<>()).add(stay);
      moments.add(stay.from());
      moments.add(stay.to());
    }
    List<Point> points = new ArrayList<>();
    Set<Stay> there = new HashSet<>();
    for (Instant moment : moments) {
      there.removeAll(ending.getOrDefault(moment, List.of()));
      there.addAll(starting.getOrDefault(moment, List.of()));
      int people = (int) there.stream().map(Stay::participantId).distinct().count();
      points.add(new Point(moment, people));
    }
    return new AttendanceCurve(points);
  }

  /** The first moment of the largest number of people; empty when nobody was there. */
  public Optional<Point> peak() {
    return points.stream()
        .filter(point -> point.people() > 0)
        .max(
            Comparator.comparingInt(Point::people)
                .thenComparing(Point::at, Comparator.reverseOrder()));
  }
}
