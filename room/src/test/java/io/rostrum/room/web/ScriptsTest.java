package io.rostrum.room.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The scripts of the room")
class ScriptsTest {

  @Test
  @DisplayName(
      "A page whose line is broken or silent says so and comes back; a replaced one stays away")
  void updates(@TempDir Path folder) throws IOException, InterruptedException {
    passes("updates", folder);
  }

  @Test
  @DisplayName("A time that comes twice in a night says which it is")
  void words(@TempDir Path folder) throws IOException, InterruptedException {
    passes("words", folder);
  }

  @Test
  @DisplayName("Whoever leaves a room that nobody else runs is warned")
  void leaving(@TempDir Path folder) throws IOException, InterruptedException {
    passes("leaving", folder);
  }

  private static void passes(String script, Path folder) throws IOException, InterruptedException {
    Files.copy(
        Path.of("src/main/resources/static/assets/" + script + ".js"),
        folder.resolve(script + ".mjs"));
    Path test = folder.resolve(script + ".test.mjs");
    Files.copy(Path.of("src/test/resources/room/" + script + ".test.mjs"), test);
    Process node =
        new ProcessBuilder("node", "--test", test.toString()).redirectErrorStream(true).start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
    assertThat(said).containsPattern("pass [1-9]");
  }
}
