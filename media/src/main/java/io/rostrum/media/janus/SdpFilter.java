package io.rostrum.media.janus;

import static io.rostrum.media.MediaRefusal.NOT_ONE_LINE;
import static io.rostrum.media.MediaRefusal.NOT_SDP;
import static io.rostrum.media.MediaRefusal.NO_CANDIDATES;
import static io.rostrum.media.MediaRefusal.SENDS_NOTHING;
import static io.rostrum.media.MediaRefusal.TOO_LARGE;
import static io.rostrum.media.MediaRefusal.WRONG_KIND;

import io.rostrum.media.Feed;
import io.rostrum.media.MediaRefusal;
import io.rostrum.media.MediaRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Looks at what a browser wrote before Janus does. What is passed on is put together anew from the
 * lines that were looked at, so that Janus cannot read another text in it.
 */
final class SdpFilter {
  private static final int LONGEST_OFFER = 64 * 1024;

  /** Has a line for each feed that the viewer ever received on this connection. */
  private static final int LONGEST_ANSWER = 256 * 1024;

  /** Janus knocks at each of them; nobody is to make it scan a network. */
  private static final int MOST_CANDIDATES = 50;

  private SdpFilter() {}

  /**
   * @param origin the same for all offers of one connection of a browser
   */
  record Offer(String sdp, String origin) {}

  static Offer offer(Feed.Kind kind, String sdp) {
    List<String> lines = lines(sdp, LONGEST_OFFER);
    List<String> media = lines.stream().filter(line -> line.startsWith("m=")).toList();
    refuseUnless(media.size() == 1, NOT_ONE_LINE);
    String medium = media.getFirst();
    refuseUnless(!medium.startsWith("m=application"), NOT_ONE_LINE);
    refuseUnless(
        medium.startsWith(kind == Feed.Kind.MICROPHONE ? "m=audio " : "m=video "), WRONG_KIND);
    refuseUnless(sends(lines, medium), SENDS_NOTHING);
    long candidates = lines.stream().filter(line -> line.startsWith("a=candidate:")).count();
    refuseUnless(candidates > 0, NO_CANDIDATES);
    refuseUnless(candidates <= MOST_CANDIDATES, TOO_LARGE);
    return new Offer(text(lines), origin(lines));
  }

  static String answer(String sdp) {
    return text(lines(sdp, LONGEST_ANSWER));
  }

  /** Whether Janus takes what was offered: it does not if it knows none of the codecs. */
  static boolean isTaken(String answer) {
    return answer
        .lines()
        .noneMatch(line -> line.matches("m=\\S+ 0 .*") || line.startsWith("a=inactive"));
  }

  private static boolean sends(List<String> lines, String medium) {
    return !medium.split(" ")[1].equals("0")
        && !lines.contains("a=inactive")
        && !lines.contains("a=recvonly");
  }

  private static List<String> lines(String sdp, int longest) {
    refuseUnless(sdp.length() <= longest, TOO_LARGE);
    List<String> lines = sdp.lines().filter(line -> !line.isEmpty()).toList();
    refuseUnless(
        sdp.startsWith("v=0") && lines.stream().allMatch(line -> line.matches("[a-z]=\\P{Cntrl}*")),
        NOT_SDP);
    return lines;
  }

  // o=<user> <number of the session> <number of the offer> ...
  private static String origin(List<String> lines) {
    String[] words =
        lines.stream()
            .filter(line -> line.startsWith("o="))
            .findFirst()
            .orElseThrow(() -> new MediaRefusedException(NOT_SDP))
            .split(" ");
    refuseUnless(words.length == 6, NOT_SDP);
    return UUID.nameUUIDFromBytes(words[1].getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String text(List<String> lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void refuseUnless(boolean fine, MediaRefusal refusal) {
    if (!fine) {
      throw new MediaRefusedException(refusal);
    }
  }
}
