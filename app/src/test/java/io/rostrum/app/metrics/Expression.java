package io.rostrum.app.metrics;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As much as has to be known of an expression of Prometheus: what it reads.
 *
 * @param metrics the metrics that it names
 * @param labels the labels that it chooses or groups by
 */
record Expression(Set<String> metrics, Set<String> labels) {
  private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");
  private static final Pattern CHOSEN = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
  private static final Pattern GROUPED =
      Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
  private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

  /** Labels that Prometheus gives what it reads. */
  private static final Set<String> OF_THE_TARGET = Set.of("instance", "job");

  static Expression of(String text) {
    Stream<String> chosen =
        SELECTOR
            .matcher(text)
            .results()
            .flatMap(hit -> CHOSEN.matcher(hit.group(1)).results())
            .map(hit -> hit.group(1));
    Stream<String> grouped =
        GROUPED.matcher(text).results().flatMap(hit -> Stream.of(hit.group(1).split("[,\\s]+")));
    Set<String> labels =
        Stream.concat(chosen, grouped)
            .filter(label -> !OF_THE_TARGET.contains(label))
            .collect(Collectors.toCollection(TreeSet::new));
    String bare = text.replaceAll(SELECTOR.pattern(), " ");
    bare = bare.replaceAll(GROUPED.pattern(), " ").replaceAll(RANGE.pattern(), " ");
    Set<String> metrics =
        NAME.matcher(bare)
            .results()
            .map(hit -> hit.group())
            .filter(name -> !WORDS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Expression(metrics, labels);
  }
}
