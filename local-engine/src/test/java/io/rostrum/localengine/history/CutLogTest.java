package io.rostrum.localengine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.rostrum.localengine.CannotStart;
import io.rostrum.localengine.engine.Commands;
import io.rostrum.localengine.engine.DurableEngine;
import io.rostrum.localengine.log.FileLog;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A log that was cut")
class CutLogTest {
  private static final int TINY_SEGMENT = 1024;

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @Test
  @DisplayName("is read on by tables that have what was cut, and refused to those that lack it")
  void refused() throws Exception {
    try (var log = FileLog.open(folder.resolve("log"), TINY_SEGMENT, false, failure -> {});
        var engine = DurableEngine.start(log, folder, 0, failure -> {});
        var empty = History.open(elsewhere)) {
      try (var history = History.open(folder)) {
        history.follow(engine.stream(), failure -> {});
        for (int i = 0; i < 50; i++) {
          publish(engine, i);
        }
        assertThat(history.awaitAll(Duration.ofSeconds(10))).isTrue();
        assertThat(history.position()).isEqualTo(log.highest());
        log.deleteBefore(history.force());
      }
      assertThat(log.lowest()).isGreaterThan(1);
      assertThatThrownBy(() -> empty.follow(engine.stream(), failure -> {}))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("something between them was deleted");
      try (var again = History.open(folder)) {
        again.follow(engine.stream(), failure -> {});
        publish(engine, 50);
        assertThat(again.awaitAll(Duration.ofSeconds(10))).isTrue();
        assertThat(again.position()).isEqualTo(log.highest());
      }
    }
  }

  private static void publish(DurableEngine engine, int number) {
    var message =
        new MessageRecord().setName("nobody waits").setCorrelationKey("" + number).setTimeToLive(0);
    engine
        .commands()
        .send(ValueType.MESSAGE, MessageIntent.PUBLISH, Commands.NO_KEY, message, 1)
        .join();
  }
}
