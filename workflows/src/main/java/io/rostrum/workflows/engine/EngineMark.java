package io.rostrum.workflows.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an engine tells of whom it belongs to.
 *
 * @param installation the id of a Rostrum's database, or what whoever deploys in its place made up
 * @param number counts the times that this database marked an engine: the higher, the newer; 0
 *     where whoever deploys in its place did, once (compose/deploy.sh)
 */
record EngineMark(String installation, long number) {
  private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36}) (\\d{1,18})");

  /** Reads it back; empty if it is none. */
  static Optional<EngineMark> of(Object text) {
    Matcher mark = TEXT.matcher(String.valueOf(text));
    return mark.matches()
        ? Optional.of(new EngineMark(mark.group(1), Long.parseLong(mark.group(2))))
        : Optional.empty();
  }

  boolean isOfWhoeverDeploys() {
    return number == 0;
  }

  @Override
  public String toString() {
    return installation + " " + number;
  }
}
