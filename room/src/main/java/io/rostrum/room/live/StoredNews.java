package io.rostrum.room.live;

import io.rostrum.room.live.News.Someone;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.RoomNews;
import io.rostrum.workflows.room.RoomNewsRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened in the rooms, as their changes noted it. */
@Component
class StoredNews implements NewsSource {
  /** The name of a presenter who was taken back before they ever came. */
  private static final String FORGOTTEN = "…";

  private final RoomNewsRepository news;
  private final ParticipantRepository participants;

  StoredNews(RoomNewsRepository news, ParticipantRepository participants) {
    this.news = news;
    this.participants = participants;
  }

  @Override
  @Transactional(readOnly = true)
  public List<News> since(String eventId, long revision, int limit) {
    List<RoomNews> rows =
        news.findByKeyEventIdAndKeyRevisionGreaterThanOrderByKeyRevisionDesc(
                eventId, revision, Limit.of(limit))
            .reversed();
    Map<String, String> names = names(rows);
    return rows.stream().map(row -> worded(row, names)).toList();
  }

  private Map<String, String> names(List<RoomNews> rows) {
    Set<String> ids =
        rows.stream()
            .flatMap(row -> Stream.of(row.participantId(), row.targetId()))
            .collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : participants.findByParticipantIdIn(ids).stream()
            .collect(Collectors.toMap(Participant::participantId, Participant::name));
  }

  private static News worded(RoomNews row, Map<String, String> names) {
    Someone by = someone(row.participantId(), names);
    Someone target = someone(row.targetId(), names);
    return new News(
        row.revision(),
        row.action(),
        by,
        by.equals(target) ? Optional.empty() : Optional.of(target),
        row.effect(),
        Optional.of(row.device()).filter(device -> !device.isEmpty()));
  }

  private static Someone someone(String id, Map<String, String> names) {
    return new Someone(id, names.getOrDefault(id, FORGOTTEN));
  }
}
