package io.rostrum.workflows.room;

import java.util.Collection;
import java.util.List;
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
}
