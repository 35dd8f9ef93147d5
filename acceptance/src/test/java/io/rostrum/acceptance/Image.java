package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the Dockerfile makes of Rostrum's jar, made without an image: the folder that a container
 * would start in, and what the Dockerfile says to run there.
 *
 * @param folder absolute
 * @param instructions one a line
 */
record Image(Path folder, List<String> instructions) {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final String TRAINING = "RUN java ";

  /** Takes the jar apart, and starts it once to archive its classes. */
  static Image build(Path folder) throws IOException, InterruptedException {
    String text = Files.readString(ROOT.resolve("Dockerfile")).replaceAll("\\\\\\n\\s*", "");
    var image = new Image(folder.toAbsolutePath(), text.lines().toList());
    Files.createDirectories(image.folder);
    Path jar = ROOT.resolve(Path.of("app", "target", "rostrum.jar"));
    image.run(
        "java -Djarmode=tools -jar %s extract --layers --force --destination %s/layers && cp -r %s/layers/*/. ."
            .formatted(jar, image.folder, image.folder));
    String training = image.instruction(TRAINING).replace("/tmp/", image.folder + "/");
    // What tidies up after it is the container's own.
    image.run(training.substring(0, training.indexOf(" && ")));
    return image;
  }

  /** What starts it, as it does in a container. */
  List<String> entryPoint() {
    List<String> command = new ArrayList<>(List.of("env", "-C", folder.toString()));
    command.addAll(List.of(parsed("ENTRYPOINT ")));
    return command;
  }

  /** How Docker would ask whether it is well, at another port than the container's. */
  boolean isHealthyAt(int port) throws InterruptedException {
    String[] command = parsed("HEALTHCHECK ");
    assertThat(command[command.length - 1]).contains("/9081 ");
    command[command.length - 1] = command[command.length - 1].replace("/9081 ", "/" + port + " ");
    return exitCode(command) == 0;
  }

  /** An environment in which {@code java} is that of the tests. */
  Map<String, String> environment() {
    return Map.of("PATH", JAVA + ":" + System.getenv("PATH"));
  }

  private String[] parsed(String name) {
    String all = instructions.stream().filter(line -> line.startsWith(name)).toList().getLast();
    return new Gson().fromJson(all.substring(all.indexOf('[')), String[].class);
  }

  private String instruction(String beginning) {
    return instructions.stream()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring("RUN ".length()))
        .findFirst()
        .orElseThrow();
  }

  private void run(String command) throws InterruptedException {
    assertThat(exitCode("sh", "-c", command)).as(command).isZero();
  }

  private int exitCode(String... command) throws InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    builder.environment().putAll(environment());
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
