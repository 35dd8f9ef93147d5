package io.rostrum.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.desk.page.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watch's pages do by themselves. */
@DisplayName("The scripts of the watch")
class WatchScriptsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern ASKED = Pattern.compile("['`](watch\\.[\\w.]*\\w)(?:\\$\\{|['`])");

  @Test
  @DisplayName("Searches become addresses and the engine's filters, and come back from addresses")
  void addresses(@TempDir Path folder) throws IOException, InterruptedException {
    Files.copy(RESOURCES.resolve("static/watch/address.js"), folder.resolve("address.mjs"));
    Path test = folder.resolve("address.test.mjs");
    Files.copy(Path.of("src/test/resources/watch/address.test.mjs"), test);
    Process node =
        new ProcessBuilder("node", "--test", test.toString()).redirectErrorStream(true).start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
    assertThat(said).containsPattern("pass [1-9]");
  }

  @Test
  @DisplayName("Each word that a page or a script asks for is there, or begins one that is")
  void words() throws IOException {
    Set<String> known = new HashSet<>(Words.of("watch/words", Locale.ENGLISH).keySet());
    Set<String> asked = askedFor();
    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(asked)
        .allSatisfy(key -> assertThat(known).as(key).anyMatch(word -> isOf(word, key)));
  }

  private static boolean isOf(String word, String asked) {
    return word.equals(asked) || word.startsWith(asked + ".");
  }

  private static Set<String> askedFor() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String folder : Set.of("templates/watch", "static/watch")) {
      try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
        for (Path file : files.toList()) {
          asked.addAll(
              ASKED
                  .matcher(Files.readString(file))
                  .results()
                  .map(found -> found.group(1))
                  .collect(Collectors.toSet()));
        }
      }
    }
    return asked;
  }
}
