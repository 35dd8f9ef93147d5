package io.rostrum.room.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.room.live.News.Someone;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The recent news of a room")
class RecentNewsTest {
  private final List<News> told = new ArrayList<>();
  private final NewsSource source = this::since;

  @Test
  @DisplayName("are told to a page that was away for a while")
  void gap() {
    tell(1, 7);
    RecentNews recent = read(RecentNews.NONE);

    assertThat(recent.latest()).isEqualTo(7);
    assertThat(recent.after(7)).isEmpty();
    assertThat(recent.after(4)).extracting(News::id).containsExactly(5L, 6L, 7L);
    assertThat(recent.after(0)).hasSize(7);
    assertThat(recent.after(99)).isEmpty();
  }

  @Test
  @DisplayName("are a hundred: a page that was away for longer is told none of them")
  void hundred() {
    tell(1, 130);
    RecentNews recent = read(RecentNews.NONE);

    assertThat(recent.after(30)).extracting(News::id).hasSize(100).startsWith(31L).endsWith(130L);
    assertThat(recent.after(29)).isEmpty();
  }

  @Test
  @DisplayName("grow with what happens, and forget the oldest")
  void growing() {
    tell(1, 60);
    RecentNews before = read(RecentNews.NONE);
    tell(61, 120);
    RecentNews after = read(before);

    assertThat(after.latest()).isEqualTo(120);
    assertThat(after.after(60)).hasSize(60);
    assertThat(after.after(20)).hasSize(100);
    assertThat(after.after(19)).isEmpty();
  }

  @Test
  @DisplayName("have no hidden gap after more happened at once than they hold")
  void flood() {
    tell(1, 10);
    RecentNews before = read(RecentNews.NONE);
    tell(11, 400);

    assertThat(read(before).after(10)).isEmpty();
    assertThat(read(before).after(300)).hasSize(100);
  }

  private RecentNews read(RecentNews before) {
    return before.with(source.since("event", before.latest(), RecentNews.LIMIT));
  }

  private void tell(long from, long to) {
    LongStream.rangeClosed(from, to).mapToObj(RecentNewsTest::opened).forEach(told::add);
  }

  private List<News> since(String eventId, long revision, int limit) {
    List<News> after = told.stream().filter(one -> one.id() > revision).toList();
    return after.subList(Math.max(0, after.size() - limit), after.size());
  }

  static News opened(long id) {
    return new News(
        id,
        RoomAction.OPEN,
        new Someone("ann", "Ann"),
        Optional.empty(),
        RoomEffect.OPENED,
        Optional.empty());
  }
}
