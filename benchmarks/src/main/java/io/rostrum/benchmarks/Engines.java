package io.rostrum.benchmarks;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.net.URI;

/**
 * The engine that both sides of a comparison run on.
 *
 * @param grpcAddress its gateway
 * @param stop ends it, if it was started for the benchmarks
 */
record Engines(URI grpcAddress, Runnable stop) implements AutoCloseable {
  /** See {@link Settings#engine()}. */
  static Engines of(String name) {
    return switch (name) {
      case "memory" -> inMemory();
      default -> new Engines(URI.create(name), () -> {});
    };
  }

  private static Engines inMemory() {
    ZeebeTestEngine engine = EngineFactory.create();
    engine.start();
    return new Engines(URI.create("http://" + engine.getGatewayAddress()), engine::stop);
  }

  @Override
  public void close() {
    stop.run();
  }
}
