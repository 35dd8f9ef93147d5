package io.rostrum.room.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R6")
@Tag("R8")
@DisplayName("The news of a room, in words")
class NewsScriptTest {

  @Test
  @DisplayName("R6, R8: say who gave and took a role, and who removed whom")
  void news(@TempDir Path folder) throws IOException, InterruptedException {
    Path assets = Path.of("src/main/resources/static/assets");
    for (String script : List.of("news.js", "page.js", "tried.js", "words.js")) {
      Files.copy(assets.resolve(script), folder.resolve(script));
    }
    Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
    Path test = folder.resolve("news.test.mjs");
    Files.copy(Path.of("src/test/resources/room/news.test.mjs"), test);

    var builder = new ProcessBuilder("node", "--test", test.toString()).redirectErrorStream(true);
    builder
        .environment()
        .put(
            "ROOM_WORDS",
            Path.of("src/main/resources/room/words.properties").toAbsolutePath().toString());
    Process node = builder.start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(node.waitFor()).as(said).isZero();
    assertThat(said).containsPattern("pass [1-9]");
  }
}
