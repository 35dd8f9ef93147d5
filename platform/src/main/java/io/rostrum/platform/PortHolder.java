package io.rostrum.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens on a port. */
final class PortHolder {
  private static final String LISTENING = "0A";
  private static final int LONGEST_COMMAND = 120;

  private PortHolder() {}

  /** Process id and command, where the system tells. */
  static Optional<String> of(int port) {
    Optional<Long> pid =
        Files.isReadable(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
    return pid.map(PortHolder::describe);
  }

  private static String describe(long pid) {
    String command =
        ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine()).orElse("unknown");
    if (command.length() > LONGEST_COMMAND) {
      command = command.substring(0, LONGEST_COMMAND) + "…";
    }
    return "process %d, \"%s\"".formatted(pid, command);
  }

  private static Optional<Long> fromProc(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(listeningSockets(Path.of(table), port));
    }
    try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
      return processes
          .map(ProcessHandle::pid)
          .filter(pid -> holdsOneOf(sockets, Path.of("/proc/" + pid + "/fd")))
          .findFirst();
    }
  }

  private static Set<String> listeningSockets(Path table, int port) {
    Set<String> sockets = new HashSet<>();
    try {
      for (String line : Files.readAllLines(table)) {
        String[] columns = line.strip().split("\\s+");
        if (columns[1].endsWith(":%04X".formatted(port)) && columns[3].equals(LISTENING)) {
          sockets.add("socket:[" + columns[9] + "]");
        }
      }
    } catch (IOException e) {
      return Set.of();
    }
    return sockets;
  }

  private static boolean holdsOneOf(Set<String> sockets, Path descriptors) {
    try (Stream<Path> files = Files.list(descriptors)) {
      return files.anyMatch(file -> sockets.contains(target(file)));
    } catch (IOException e) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Optional<Long> fromLsof(int port) {
    try {
      Process lsof =
          new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
      String output = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return output.lines().findFirst().map(Long::valueOf);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
