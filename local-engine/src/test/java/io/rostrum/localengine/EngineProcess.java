package io.rostrum.localengine;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The engine as a program of its own, which can be killed. */
final class EngineProcess implements AutoCloseable {
  private static final String READY = "The engine is ready";

  private final Process process;
  private final Path output;
  private final int grpcPort;

  private EngineProcess(Process process, Path output, int grpcPort) {
    this.process = process;
    this.output = output;
    this.grpcPort = grpcPort;
  }

  /** Starts one on a folder, and returns when it takes commands. */
  static EngineProcess start(Path folder) {
    EngineProcess started = launch(folder);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> started.output().contains(READY) || !started.process.isAlive());
    if (!started.process.isAlive()) {
      throw new AssertionError("It did not start: " + started.output());
    }
    return started;
  }

  /** Starts one that may not come up. */
  static EngineProcess launch(Path folder) {
    try {
      int grpcPort = freePort();
      Path output = Files.createTempFile(folder.getParent(), "engine", ".log");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp"));
      command.add(System.getProperty("java.class.path"));
      command.add(Main.class.getName());
      command.add("--folder=" + folder);
      command.add("--grpc-port=" + grpcPort);
      command.add("--rest-port=0");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new EngineProcess(process, output, grpcPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  CamundaClient client() {
    return CamundaClient.newClientBuilder()
        .grpcAddress(URI.create("http://127.0.0.1:" + grpcPort))
        .preferRestOverGrpc(false)
        .credentialsProvider(
            CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                .username("rostrum")
                .password("rostrum")
                .build())
        .defaultRequestTimeout(Duration.ofSeconds(20))
        .build();
  }

  /** From now on no file of it may grow beyond so many bytes: to it that is a full disk. */
  void limitFiles(long bytes) {
    try {
      Process limit =
          new ProcessBuilder("prlimit", "--pid", "" + process.pid(), "--fsize=" + bytes)
              .inheritIO()
              .start();
      if (limit.waitFor() != 0) {
        throw new AssertionError("prlimit failed");
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends it as SIGKILL does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** What it ended with, once it has ended by itself. */
  int exitCode() {
    await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive());
    return process.exitValue();
  }

  /** All that it printed so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
