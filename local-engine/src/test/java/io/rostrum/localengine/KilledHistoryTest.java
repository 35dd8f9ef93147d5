package io.rostrum.localengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rostrum.localengine.history.History;
import io.rostrum.localengine.log.FileLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("The tables of an engine that is killed")
class KilledHistoryTest {
  private static final int CLIENTS = 8;
  private static final int SOME = 150;

  @TempDir Path folder;
  @TempDir Path anew;

  @Test
  @DisplayName("have, after three lives, what tables have that are made from its log in one go")
  void sameAsMadeInOneGo() throws IOException {
    var load = new Load();
    Path data = folder.resolve("data");
    for (int life = 1; life <= 3; life++) {
      int before = load.confirmed().size();
      try (var engine = EngineProcess.start(data);
          var client = engine.client()) {
        if (life == 1) {
          Load.deploy(client);
        }
        var starters = load.startsUntilItFails(client, CLIENTS);
        await().atMost(Duration.ofSeconds(60)).until(() -> load.confirmed().size() > before + SOME);
        engine.kill();
        await().atMost(Duration.ofSeconds(60)).until(starters::isTerminated);
      }
    }
    try (var log = FileLog.open(data.resolve("log"), 16 << 20, false, failure -> {})) {
      var grown = rows(data, log);
      assertThat(grown.get("process_instance"))
          .hasSizeGreaterThanOrEqualTo(load.confirmed().size());
      rows(anew, log)
          .forEach(
              (table, rows) ->
                  assertThat(inOneOnly(rows, grown.get(table)))
                      .as("rows of %s that only one of them has", table)
                      .isEmpty());
    }
  }

  // Thousands of rows are alike; whoever reads of a failure wants to see the others.
  private static <T> Set<T> inOneOnly(Set<T> some, Set<T> others) {
    Set<T> all = new HashSet<>(some);
    all.addAll(others);
    all.removeIf(one -> some.contains(one) && others.contains(one));
    return all;
  }

  private static Map<String, Set<Map<String, Object>>> rows(Path folder, FileLog log) {
    try (var stream = stream(log);
        var history = History.open(folder)) {
      history.follow(stream, failure -> {});
      assertThat(history.awaitAll(Duration.ofSeconds(30))).isTrue();
      var tables = new JdbcTemplate(history.tables());
      Map<String, Set<Map<String, Object>>> rows = new TreeMap<>();
      for (String table : List.of("process_instance", "element_instance", "job", "progress")) {
        rows.put(table, Set.copyOf(tables.queryForList("select * from " + table)));
      }
      rows.put(
          "variable",
          Set.copyOf(tables.queryForList("select variable_key, name, preview from variable")));
      return rows;
    }
  }

  private static LogStream stream(FileLog log) {
    return LogStream.builder()
        .withPartitionId(1)
        .withLogStorage(log)
        .withClock(InstantSource.system())
        .withMeterRegistry(new SimpleMeterRegistry())
        .build();
  }
}
