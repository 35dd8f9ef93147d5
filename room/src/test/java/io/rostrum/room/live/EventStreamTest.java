package io.rostrum.room.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.room.live.News.Someone;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomEffect;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The stream of a page")
class EventStreamTest {
  private static final News BY_EVE = by(Pictures.EVE, Optional.empty());
  private static final News TO_EVE = by(Pictures.ANN, Optional.of(Pictures.EVE));

  private final StringWriter written = new StringWriter();

  @Test
  @DisplayName("tells a page that comes back what it missed, and then how the room is")
  void comesBack() {
    show(stream("5"), 4, 5, 6, 7);

    assertThat(events()).containsExactly("id: 6", "news", "id: 7", "news", "id: 7", "room");
    assertThat(written.toString())
        .contains(
            "data: {\"id\":6,\"action\":\"OPEN\",\"by\":{\"id\":\"ann\",\"name\":\"Ann\"},"
                + "\"target\":null,\"effect\":\"OPENED\",\"device\":null}\n\n");
  }

  @Test
  @DisplayName("tells a page that is new nothing of before, and each news after that once")
  void isNew() {
    EventStream stream = new EventStream(new PrintWriter(written), json(), Optional.empty());
    show(stream, 1, 2);
    show(stream, 1, 2, 3);
    show(stream, 1, 2, 3);

    assertThat(events())
        .containsExactly("id: 2", "room", "id: 3", "news", "id: 3", "room", "id: 3", "room");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "x", "1.5", "99999999999999999999", "１", "<script>"})
  @DisplayName("takes a page for new that says what cannot be")
  void garbage(String lastEventId) {
    show(stream(lastEventId), 1, 2);

    assertThat(events()).containsExactly("id: 2", "room");
  }

  @Test
  @DisplayName("tells a page that claims to know the future of what comes")
  void future() {
    EventStream stream = stream("99");
    show(stream, 1, 2);
    show(stream, 1, 2, 3);

    assertThat(events()).containsExactly("id: 2", "room", "id: 3", "news", "id: 3", "room");
  }

  @Test
  @DisplayName("names people to an attendee of a webinar as they are shown, and others not at all")
  void names() {
    assertThat(seenBy(Pictures.BOB, EventType.WEBINAR, BY_EVE).orElseThrow().by().name())
        .isEqualTo("E.");
    assertThat(seenBy(Pictures.BOB, EventType.WEBINAR, TO_EVE).orElseThrow().target())
        .contains(new Someone("eve", "E."));
    assertThat(seenBy(Pictures.BOB, EventType.WEBINAR, by(Pictures.AMELIE, Optional.empty())))
        .isEmpty();
    assertThat(seenBy(Pictures.EVE, EventType.WEBINAR, BY_EVE)).contains(BY_EVE);
    assertThat(seenBy(Pictures.EVE, EventType.WEBINAR, TO_EVE)).contains(TO_EVE);
    assertThat(seenBy(Pictures.BOB, EventType.MEETING, BY_EVE)).contains(BY_EVE);
    assertThat(seenBy(Pictures.ANN, EventType.WEBINAR, BY_EVE)).contains(BY_EVE);
  }

  @ParameterizedTest
  @EnumSource(names = {"LINK_TRIED", "LINK_ASKED", "CODE_ASKED"})
  @Tag("R17")
  @DisplayName("R17: tells what is about a link to its holder and the organizer, and nobody else")
  void links(RoomEffect effect) {
    News ofAnn = about(Pictures.ANN, effect);

    for (EventType type : EventType.values()) {
      assertThat(seenBy(Pictures.ANN, type, ofAnn)).contains(ofAnn);
      assertThat(seenBy(Pictures.AMELIE, type, ofAnn)).contains(ofAnn);
      assertThat(seenBy(Pictures.BOB, type, ofAnn)).isEmpty();
      assertThat(seenBy(Pictures.ANN, type, about(Pictures.AMELIE, effect)))
          .as("another presenter's view of it")
          .isEmpty();
    }
  }

  private static News about(Participant holder, RoomEffect effect) {
    return new News(
        1, RoomAction.ENTER, someone(holder), Optional.empty(), effect, Optional.of("Firefox"));
  }

  private static Optional<News> seenBy(Participant viewer, EventType type, News news) {
    RoomPicture picture = Pictures.of(type, Pictures.ANN, Pictures.BOB, Pictures.EVE);
    return news.seenBy(picture.seenBy(viewer, Pictures.START));
  }

  private static News by(Participant who, Optional<Participant> target) {
    return new News(
        1,
        RoomAction.OPEN,
        someone(who),
        target.map(EventStreamTest::someone),
        RoomEffect.OPENED,
        Optional.empty());
  }

  private static Someone someone(Participant person) {
    return new Someone(person.participantId(), person.name());
  }

  private EventStream stream(String lastEventId) {
    return new EventStream(new PrintWriter(written), json(), Optional.of(lastEventId));
  }

  private static void show(EventStream stream, long... ids) {
    RoomPicture picture = Pictures.of(EventType.WEBINAR, Pictures.ANN, Pictures.BOB);
    List<News> news = LongStream.of(ids).mapToObj(RecentNewsTest::opened).toList();
    stream.show(picture.seenBy(Pictures.BOB, Pictures.START), RecentNews.NONE.with(news));
  }

  private List<String> events() {
    return written
        .toString()
        .lines()
        .filter(line -> line.startsWith("id:") || line.startsWith("event:"))
        .map(line -> line.replace("event: ", ""))
        .toList();
  }

  private static JsonMapper json() {
    return JsonMapper.builder().build();
  }
}
