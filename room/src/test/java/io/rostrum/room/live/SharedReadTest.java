package io.rostrum.room.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What many ask for at the same time")
class SharedReadTest {
  private static final int ASKING = 64;

  @Test
  @DisplayName("is read once for all who asked before that read began")
  void shared() throws Exception {
    var reads = new AtomicInteger();
    var begun = new CountDownLatch(1);
    var allAsk = new CountDownLatch(1);
    var read =
        new SharedRead<>(
            () -> {
              begun.countDown();
              await(allAsk);
              return reads.incrementAndGet();
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first = threads.submit(read::get);
      begun.await();
      var asking = new CountDownLatch(ASKING);
      List<Future<Integer>> others =
          Stream.generate(
                  () ->
                      threads.submit(
                          () -> {
                            asking.countDown();
                            return read.get();
                          }))
              .limit(ASKING)
              .toList();
      asking.await();
      allAsk.countDown();

      assertThat(first.get()).isEqualTo(1);
      for (Future<Integer> other : others) {
        assertThat(other.get()).as("never what was read before they asked").isGreaterThan(1);
      }
    }
    assertThat(reads.get()).isLessThan(ASKING / 2);
  }

  @Test
  @DisplayName("is read anew for whoever asks later, also after a failure")
  void anew() {
    var reads = new AtomicInteger();
    var read =
        new SharedRead<>(
            () -> {
              if (reads.incrementAndGet() == 2) {
                throw new IllegalStateException("no database");
              }
              return reads.get();
            });

    assertThat(read.get()).isEqualTo(1);
    assertThatThrownBy(read::get).hasMessage("no database");
    assertThat(read.get()).isEqualTo(3);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
