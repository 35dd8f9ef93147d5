package io.rostrum.app.metrics;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Prometheus is told.
 *
 * @param labels the names of the labels of each metric
 */
record Exposition(String text, Map<String, Set<String>> labels) {
  private static final Pattern SAMPLE =
      Pattern.compile("^(?<name>[a-zA-Z_][a-zA-Z0-9_]*)(?:\\{(?<labels>.*)})? [^ ]+$");

  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"(?:[^\"\\\\]|\\\\.)*\"");

  static Exposition of(String text) {
    Map<String, Set<String>> labels =
        text.lines()
            .filter(line -> !line.startsWith("#"))
            .map(SAMPLE::matcher)
            .filter(Matcher::matches)
            .map(Matcher::toMatchResult)
            .collect(
                Collectors.toMap(
                    sample -> sample.group("name"), Exposition::labels, Exposition::all));
    return new Exposition(text, labels);
  }

  private static Set<String> labels(MatchResult sample) {
    String labels = Optional.ofNullable(sample.group("labels")).orElse("");
    return LABEL.matcher(labels).results().map(label -> label.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> all(Set<String> some, Set<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  /** The value of the first sample that begins so. */
  double value(String beginning) {
    return text.lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no " + beginning));
  }
}
