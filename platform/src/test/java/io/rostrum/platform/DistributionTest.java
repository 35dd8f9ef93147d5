package io.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
  private static final String NAME = "camunda-1.0";

  @TempDir private Path folder;
  private Path archive;
  private Path target;
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void pack() throws Exception {
    Path source = Files.createDirectories(folder.resolve("source"));
    Files.createDirectories(source.resolve(NAME).resolve("lib"));
    Files.writeString(source.resolve(NAME).resolve("lib").resolve("a.jar"), "a");
    archive = folder.resolve("camunda.tar.gz");
    target = folder.resolve("target");
    var tar = new ProcessBuilder("tar", "-czf", archive.toString(), "-C", source.toString(), NAME);
    assertThat(tar.start().waitFor()).isZero();
  }

  @Test
  @DisplayName("The archive is unpacked once")
  void once() {
    assertThat(unpacked().resolve("lib").resolve("a.jar")).hasContent("a");
    unpacked();

    assertThat(progress).hasSize(1);
  }

  @Test
  @DisplayName("What an interrupted unpacking left is not taken for the whole")
  void interrupted() throws Exception {
    Path part = Files.createDirectories(target.resolve(NAME + ".part").resolve(NAME));
    Files.writeString(part.resolve("half.jar"), "h");

    Path whole = unpacked();

    assertThat(whole.resolve("lib").resolve("a.jar")).exists();
    assertThat(whole.resolve("half.jar")).doesNotExist();
    assertThat(target.resolve(NAME + ".part")).doesNotExist();
  }

  @Test
  @DisplayName("A damaged archive is refused, and a good one heals it")
  void damaged() throws Exception {
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(this::unpacked)
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining(archive.toString());

    Files.write(archive, whole);
    assertThat(unpacked().resolve("lib").resolve("a.jar")).exists();
  }

  @Test
  @DisplayName("A missing archive is named")
  void missing() throws Exception {
    Files.delete(archive);

    assertThatThrownBy(this::unpacked)
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining(archive.toString());
  }

  private Path unpacked() {
    return Distribution.unpacked(archive, target, NAME, progress::add);
  }
}
