package io.rostrum.room.media;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The pages that receive pictures and sound through this instance, by event and by person. */
@Component
class Viewers {
  /** As many as can be kept up to date ({@code rostrum.live.pages-per-person}). */
  private static final int MOST_OF_ONE = 5;

  private final Map<String, Map<String, SequencedSet<String>>> byEvent = new ConcurrentHashMap<>();

  /** What the media server knows a page by. */
  static String id(String participantId, String page) {
    return participantId + "/" + page;
  }

  /**
   * One more page watches.
   *
   * @return those of the same person that watch no longer, because these are too many
   */
  List<String> add(String eventId, String participantId, String page) {
    List<String> tooOld = new ArrayList<>();
    byEvent.compute(
        eventId,
        (event, known) -> {
          Map<String, SequencedSet<String>> people =
              known == null ? new ConcurrentHashMap<>() : known;
          SequencedSet<String> pages =
              people.computeIfAbsent(participantId, one -> new LinkedHashSet<>());
          String viewer = id(participantId, page);
          pages.remove(viewer);
          pages.add(viewer);
          while (pages.size() > MOST_OF_ONE) {
            tooOld.add(pages.removeFirst());
          }
          return people;
        });
    return tooOld;
  }

  /** Whoever watches in the room of this event. */
  Set<String> people(String eventId) {
    return Set.copyOf(byEvent.getOrDefault(eventId, Map.of()).keySet());
  }

  /** Somebody watches no longer; these were their pages. */
  List<String> remove(String eventId, String participantId) {
    List<String> pages = new ArrayList<>();
    byEvent.computeIfPresent(
        eventId,
        (event, people) -> {
          Set<String> theirs = people.remove(participantId);
          pages.addAll(theirs == null ? Set.of() : theirs);
          return people.isEmpty() ? null : people;
        });
    return pages;
  }
}
