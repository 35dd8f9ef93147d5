package io.rostrum.benchmarks;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Runs the model of a room change many times on the local engine as `./rostrum` starts it, with a
 * worker that does nothing, and prints what that cost: how fast it was, what the engine keeps in
 * memory and on the disk, and how long it takes to be back after SIGKILL and after a stop.
 */
public final class ManyChanges {
  private static final int CALLERS = 16;
  private static final int GRPC_PORT = 37500;
  private static final int REST_PORT = 37501;
  private static final String MODEL = "/bpmn/room-change/room-change.bpmn";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Path JAR =
      Path.of("..", "local-engine", "target", "rostrum-local-engine-all.jar");

  private final Path folder;

  private ManyChanges(Path folder) {
    this.folder = folder;
  }

  /** How many is the setting of the same name as that of the other benchmarks. */
  public static void main(String[] arguments) throws Exception {
    new ManyChanges(Files.createTempDirectory("many-changes"))
        .measure(Settings.fromSystem().changes());
    System.exit(0);
  }

  private void measure(int changes) throws Exception {
    Process engine = start("first start, nothing there");
    Instant begin = Instant.now();
    run(changes);
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    System.out.printf(
        "%,d room changes, heap of 256 MB: %.0f s, %.0f a second%n",
        changes, seconds, changes / seconds);
    System.out.printf("Live heap afterwards: %s%n", liveHeap(engine.pid()));
    System.out.printf("On the disk: %s%n", sizes());
    engine.destroyForcibly().onExit().join();
    Process again = start("start after SIGKILL");
    again.destroy();
    again.onExit().join();
    Process last = start("start after a stop");
    last.destroyForcibly().onExit().join();
  }

  private Process start(String what) throws IOException, InterruptedException {
    Instant begin = Instant.now();
    Process engine =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString(),
                "--folder=" + folder.resolve("engine"),
                "--grpc-port=" + GRPC_PORT,
                "--rest-port=" + REST_PORT)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("engine.log").toFile())
            .start();
    try (CamundaClient client = client()) {
      while (!answers(client)) {
        if (!engine.isAlive()) {
          throw new IllegalStateException(Files.readString(folder.resolve("engine.log")));
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    System.out.printf(
        "%s: %.1f s%n", what, Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    return engine;
  }

  private static boolean answers(CamundaClient client) {
    try {
      return !client.newTopologyRequest().send().join().getBrokers().isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static CamundaClient client() {
    return CamundaClient.newClientBuilder()
        .grpcAddress(URI.create("http://127.0.0.1:" + GRPC_PORT))
        .preferRestOverGrpc(false)
        .credentialsProvider(
            CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                .username("rostrum")
                .password("rostrum")
                .build())
        .build();
  }

  private static void run(int changes) throws Exception {
    try (CamundaClient client = client();
        InputStream model = ManyChanges.class.getResourceAsStream(MODEL)) {
      client
          .newDeployResourceCommand()
          .addResourceBytes(model.readAllBytes(), "room-change.bpmn")
          .send()
          .join();
      var worker =
          client
              .newWorker()
              .jobType("guard-room-change")
              .handler(
                  (jobs, job) ->
                      jobs.newCompleteCommand(job)
                          .variables(Map.of("granted", true, "effect", "OPENED"))
                          .send()
                          .join())
              .streamEnabled(true)
              .open();
      callAll(client, changes);
      worker.close();
    }
  }

  private static void callAll(CamundaClient client, int changes) throws Exception {
    var left = new AtomicInteger(changes);
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      for (int caller = 0; caller < CALLERS; caller++) {
        callers.submit(
            () -> {
              while (left.getAndDecrement() > 0) {
                change(client);
              }
            });
      }
    }
  }

  private static void change(CamundaClient client) {
    client
        .newCreateInstanceCommand()
        .bpmnProcessId("room-change")
        .latestVersion()
        .variables(
            Map.of(
                "changeId",
                UUID.randomUUID().toString(),
                "eventId",
                UUID.randomUUID().toString(),
                "participantId",
                UUID.randomUUID() + "-organizer",
                "action",
                "OPEN",
                "browserHash",
                MeasuredRoom.BROWSER,
                "deadline",
                Instant.now().plus(PATIENCE).toString(),
                "seal",
                "a-seal-of-43-characters-as-hmac-sha-256-has"))
        .withResult()
        .requestTimeout(PATIENCE)
        .send()
        .join();
  }

  private static String liveHeap(long pid) throws IOException {
    jcmd(pid, "GC.run");
    return jcmd(pid, "GC.heap_info")
        .lines()
        .filter(line -> line.contains("used"))
        .map(String::strip)
        .reduce((one, other) -> one + "; " + other)
        .orElse("unknown");
  }

  private static String jcmd(long pid, String command) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked = new ProcessBuilder(jcmd.toString(), "" + pid, command).start();
    try (InputStream output = asked.getInputStream()) {
      return new String(output.readAllBytes());
    }
  }

  private String sizes() throws IOException {
    var sizes = new StringBuilder();
    try (Stream<Path> parts = Files.list(folder.resolve("engine"))) {
      for (Path part : parts.sorted().toList()) {
        try (Stream<Path> files = Files.walk(part)) {
          long bytes = files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
          sizes.append("%s %.1f MB, ".formatted(part.getFileName(), bytes / 1e6));
        }
      }
    }
    return sizes.toString();
  }
}
