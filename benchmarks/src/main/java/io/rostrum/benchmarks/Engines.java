package io.rostrum.benchmarks;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.rostrum.platform.Platform;
import io.rostrum.platform.PlatformSettings;
import io.rostrum.platform.Port;
import java.net.URI;
import java.nio.file.Path;

/**
 * The engine that both sides of a comparison run on.
 *
 * @param grpcAddress its gateway
 * @param stop ends it, if it was started for the benchmarks
 */
record Engines(URI grpcAddress, Runnable stop) implements AutoCloseable {
  /** Unpacked Camunda is shared with the platform that people run from this checkout. */
  private static final Path DISTRIBUTIONS = Path.of("..", ".rostrum");

  private static final Path FOLDER = Path.of("target", "platform");

  /** See {@link Settings#engine()}. */
  static Engines of(String name) {
    return switch (name) {
      case "memory" -> inMemory();
      case "platform" -> platform();
      default -> new Engines(URI.create(name), () -> {});
    };
  }

  private static Engines inMemory() {
    ZeebeTestEngine engine = EngineFactory.create();
    engine.start();
    return new Engines(URI.create("http://" + engine.getGatewayAddress()), engine::stop);
  }

  // Camunda as `./rostrum up` starts it, but without its Rostrum, which would take half of the jobs
  // and knows none of the rooms.
  private static Engines platform() {
    var ports = PlatformSettings.fromEnvironment(DISTRIBUTIONS, System.getenv()).ports();
    var settings = new PlatformSettings(DISTRIBUTIONS, FOLDER, ports, false);
    Platform platform = Platform.start(settings, System.out::println);
    var address = URI.create(settings.address(Port.BROKER_GRPC));
    return new Engines(address, platform::close);
  }

  @Override
  public void close() {
    stop.run();
  }
}
