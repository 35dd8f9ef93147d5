package io.rostrum.localengine;

import io.rostrum.localengine.users.Users;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the local engine is started.
 *
 * @param folder for its log and all else that it keeps
 * @param grpcPort of its gateway on 127.0.0.1; 0 takes a free one
 * @param restPort of its REST API on 127.0.0.1; 0 takes a free one
 * @param forces whether what it confirms is on the disk before; only tests that keep nothing do
 *     without
 * @param movesClock whether its clock can be moved on, for tests
 * @param users who may ask it; without any, whoever asks may do everything
 */
public record LocalEngineSettings(
    Path folder,
    int grpcPort,
    int restPort,
    boolean forces,
    boolean movesClock,
    Optional<Users> users) {

  /** For a test: free ports, nothing outlives it, the clock can be moved. */
  public static LocalEngineSettings forTests(Path folder) {
    return new LocalEngineSettings(folder, 0, 0, false, true, Optional.empty());
  }

  /** The same with users. */
  public LocalEngineSettings with(Users users) {
    return new LocalEngineSettings(
        folder, grpcPort, restPort, forces, movesClock, Optional.of(users));
  }
}
