package io.rostrum.acceptance;

import java.nio.file.Path;

/** Ports and a folder for one engine and one Rostrum; there for the taking while nothing runs. */
enum Place {
  FIRST("rostrum", 28_000),
  SECOND("second-rostrum", 29_000),
  CONTAINERS("contained-rostrum", 30_000);

  private final Path folder;
  private final int ports;

  Place(String folder, int ports) {
    this.folder = Path.of("target", folder).toAbsolutePath();
    this.ports = ports;
  }

  /** Data and logs. */
  Path folder() {
    return folder;
  }

  /** Where Rostrum listens. */
  int port() {
    return ports + 81;
  }

  int grpcPort() {
    return ports + 500;
  }

  int restPort() {
    return ports + 88;
  }

  int mailPort() {
    return ports + 25;
  }
}
