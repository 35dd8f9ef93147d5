package io.rostrum.workflows.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    Map<Instant, List<Stay>> starting = byMoment(stays, Stay::from);
    Map<Instant, List<Stay>> ending = byMoment(stays, Stay::to);
    SortedSet<Instant> moments = new TreeSet<>(starting.keySet());
    moments.addAll(ending.keySet());
    List<Point> points = new ArrayList<>();
    Map<String, Integer> staysOf = new HashMap<>();
    for (Instant moment : moments) {
      for (Stay stay : starting.getOrDefault(moment, List.of())) {
        staysOf.merge(stay.participantId(), 1, Integer::sum);
      }
      for (Stay stay : ending.getOrDefault(moment, List.of())) {
        staysOf.computeIfPresent(stay.participantId(), (who, n) -> n == 1 ? null : n - 1);
      }
      points.add(new Point(moment, staysOf.size()));
    }
    return new AttendanceCurve(points);
  }

  private static Map<Instant, List<Stay>> byMoment(
      Collection<Stay> stays, Function<Stay, Instant> moment) {
    return stays.stream().collect(Collectors.groupingBy(moment));
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
