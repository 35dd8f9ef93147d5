package io.rostrum.workflows.engine;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One call of the engine, with patience for one that is busy, and words for one that is away. */
final class EngineCall {
  private static final List<Duration> PAUSES_WHEN_BUSY =
      Stream.of(50, 150, 450, 1350).map(Duration::ofMillis).toList();

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private EngineCall() {}

  /**
   * Repeats a command, with growing pauses, that the engine refuses because it is busy.
   *
   * @param doing what Rostrum is doing, for whoever reads that it failed
   * @throws EngineUnavailable if the engine does not answer; {@link EngineRefuses} if it does not
   *     let Rostrum in
   * @throws ClientStatusException if the command is wrong
   */
  static <T> T ask(String doing, Supplier<T> command) {
    for (int tries = 0; ; tries++) {
      try {
        return command.get();
      } catch (ClientStatusException e) {
        // Refused because it is busy, the engine has done nothing.
        boolean busy = e.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED;
        if (!busy || tries == PAUSES_WHEN_BUSY.size()) {
          throw explained(doing, e);
        }
        LockSupport.parkNanos(PAUSES_WHEN_BUSY.get(tries).toNanos());
      } catch (ClientHttpException e) {
        boolean refused = e.code() == UNAUTHORIZED || e.code() == FORBIDDEN;
        throw refused ? EngineRefuses.refused(doing, e) : EngineUnavailable.away(doing, e);
      } catch (ClientException e) {
        throw EngineUnavailable.away(doing, e);
      }
    }
  }

  private static RuntimeException explained(String doing, ClientStatusException e) {
    return switch (e.getStatusCode()) {
      // These say that the command is wrong. All others pass, also "not found": the engine is
      // new then, and the models are still on their way.
      case INVALID_ARGUMENT, ALREADY_EXISTS -> e;
      case PERMISSION_DENIED, UNAUTHENTICATED -> EngineRefuses.refused(doing, e);
      // What gRPC says when the client has no credentials to send.
      case CANCELLED -> EngineRefuses.noToken(doing, e);
      default -> EngineUnavailable.away(doing, e);
    };
  }
}
