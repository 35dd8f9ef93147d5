package io.rostrum.workflows.room;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who waits for a camera or a microphone. */
public interface MediaWaitRepository extends Repository<MediaWait, MediaWait.Key> {

  MediaWait save(MediaWait wait);

  List<MediaWait> findByEventIdOrderByTicket(String eventId);

  @Query("select coalesce(max(w.ticket), 0) from MediaWait w where w.eventId = :eventId")
  long lastTicket(String eventId);

  @Modifying
  @Query("delete MediaWait w where w.key.participantId = :participantId and w.key.kind = :kind")
  int leave(String participantId, MediaKind kind);

  @Modifying
  @Query("delete MediaWait w where w.eventId = :eventId")
  int leaveAll(String eventId);
}
