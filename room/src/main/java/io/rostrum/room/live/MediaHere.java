package io.rostrum.room.live;

import io.rostrum.media.Feed;
import io.rostrum.workflows.room.MediaKind;
import io.rostrum.workflows.room.MediaStanding;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cameras and microphones of a room: who has a slot, and what of it is on air.
 *
 * @param standings how things stand with both kinds
 * @param onAir what can be seen and heard now; nothing where there is no media server
 */
record MediaHere(Map<MediaKind, MediaStanding> standings, Set<Feed> onAir) {

  MediaHere {
    standings = Map.copyOf(standings);
    onAir = Set.copyOf(onAir);
  }

  MediaStanding of(MediaKind kind) {
    return standings.get(kind);
  }

  boolean hasSlot(MediaKind kind, String participantId) {
    return of(kind).isOn(participantId);
  }

  /** What this person shows, or lets be heard, in a fixed order. */
  Set<Feed.Kind> onAir(String participantId) {
    var kinds = new TreeSet<Feed.Kind>();
    onAir.stream()
        .filter(feed -> feed.person().equals(participantId))
        .forEach(feed -> kinds.add(feed.kind()));
    return kinds;
  }
}
