package io.rostrum.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The launcher behind {@code ./rostrum}. */
final class Main {
  private static final int FAILED = 1;

  private Main() {}

  /** Arguments: {@code up <folder> <jar>}, {@code down <folder>} or {@code status <folder>}. */
  public static void main(String[] arguments) {
    try {
      var settings = PlatformSettings.fromEnvironment(Path.of(arguments[1]), System.getenv());
      System.exit(
          switch (arguments[0]) {
            case "up" -> up(settings, Path.of(arguments[2]));
            case "down" -> down(settings);
            case "status" -> status(settings);
            default -> throw new PlatformException("Unknown command " + arguments[0] + ".");
          });
    } catch (PlatformException e) {
      System.err.println(e.getMessage());
      System.exit(FAILED);
    }
  }

  private static int up(PlatformSettings settings, Path jar) {
    System.out.println("Starting Rostrum. Logs: " + settings.logs());
    try (var platform = Platform.startWithApplication(settings, jar, System.out::println)) {
      var welcome = Welcome.text(settings);
      System.out.println(welcome);
      Files.writeString(Occupation.readyFile(settings), welcome);
      throw platform.failure().join();
    } catch (IOException e) {
      throw new PlatformException("Cannot write to " + settings.run() + ".", e);
    }
  }

  private static int down(PlatformSettings settings) {
    Optional<ProcessHandle> launcher = Occupation.launcher(settings);
    launcher.ifPresent(Main::stop);
    int leftovers = Occupation.stopLeftovers(settings, System.out::println);
    System.out.println(
        launcher.isPresent() || leftovers > 0 ? "Rostrum is stopped." : "Rostrum is not running.");
    return 0;
  }

  private static void stop(ProcessHandle launcher) {
    System.out.println("Stopping Rostrum (process %d)".formatted(launcher.pid()));
    launcher.destroy();
    try {
      launcher.onExit().get(3, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      launcher.destroyForcibly();
    } catch (InterruptedException | ExecutionException e) {
      throw new PlatformException("Stopping Rostrum was interrupted.", e);
    }
  }

  private static int status(PlatformSettings settings) {
    List<String> running =
        Occupation.namesFromLastToFirst().reversed().stream()
            .flatMap(
                name -> Occupation.child(settings, name).map(child -> line(name, child)).stream())
            .toList();
    boolean launched = Occupation.launcher(settings).isPresent();
    if (!launched && running.isEmpty()) {
      System.out.println("Rostrum is not running.");
      return FAILED;
    }
    System.out.println("Running in %s:".formatted(settings.folder()));
    running.forEach(System.out::println);
    System.out.println(launched ? readiness(settings) : "Its launcher is gone: ./rostrum down");
    return 0;
  }

  private static String line(String name, ProcessHandle process) {
    return "  %-12s process %d".formatted(name, process.pid());
  }

  private static String readiness(PlatformSettings settings) {
    try {
      return Files.readString(Occupation.readyFile(settings));
    } catch (IOException e) {
      return "It is starting or stopping.";
    }
  }
}
