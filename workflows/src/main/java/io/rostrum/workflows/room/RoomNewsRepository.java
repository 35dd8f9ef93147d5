package io.rostrum.workflows.room;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What happened in the rooms. */
public interface RoomNewsRepository extends Repository<RoomNews, RoomNews.Key> {

  RoomNews save(RoomNews news);

  /** What happened after a revision, newest first. */
  List<RoomNews> findByKeyEventIdAndKeyRevisionGreaterThanOrderByKeyRevisionDesc(
      String eventId, long revision, Limit limit);

  /** What happened of some kinds, oldest first. */
  List<RoomNews> findByKeyEventIdAndEffectInOrderByKeyRevision(
      String eventId, Collection<RoomEffect> effects);

  /** What happened of one kind to somebody last. */
  Optional<RoomNews> findFirstByKeyEventIdAndEffectAndTargetIdOrderByKeyRevisionDesc(
      String eventId, RoomEffect effect, String targetId);
}
