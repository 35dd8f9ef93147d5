package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.rostrum.localengine.engine.Answer;
import io.rostrum.localengine.engine.Commands;
import io.rostrum.localengine.engine.EngineStopped;
import io.rostrum.localengine.history.History;
import io.rostrum.localengine.log.LogFailure;
import io.rostrum.localengine.users.User;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Sends commands and waits for what the engine says. */
record Engine(Commands commands, History history) {
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** So that whoever is told that something was done finds it in the next search. */
  private static final Duration UNTIL_READ = Duration.ofSeconds(1);

  Answer.Accepted send(
      User user, ValueType type, Intent intent, long key, UnifiedRecordValue command) {
    return send(user, type, intent, key, command, PATIENCE);
  }

  /**
   * @param user who asks for it
   * @throws Problem if the engine refuses, does not answer in time, or stops
   */
  Answer.Accepted send(
      User user,
      ValueType type,
      Intent intent,
      long key,
      UnifiedRecordValue command,
      Duration patience) {
    CompletableFuture<Answer> answer = commands.send(type, intent, key, command, user.number());
    try {
      return switch (answer.get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        case Answer.Accepted accepted -> {
          commands.awaitShown();
          history.awaitAll(UNTIL_READ);
          yield accepted;
        }
        case Answer.Rejected rejected -> throw refusal(intent, rejected);
      };
    } catch (TimeoutException e) {
      answer.cancel(false);
      throw new Problem(
          504,
          "DEADLINE_EXCEEDED",
          "The engine has not answered within %d ms. What was asked for stands and may still be done."
              .formatted(patience.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("The engine is stopping");
    } catch (LogFailure e) {
      throw unavailable(e.getMessage());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof EngineStopped stopped
          ? unavailable(stopped.getMessage())
          : new IllegalStateException(e.getCause());
    }
  }

  static Problem unavailable(String detail) {
    return new Problem(503, "UNAVAILABLE", detail);
  }

  private static Problem refusal(Intent intent, Answer.Rejected rejected) {
    return new Problem(
        status(rejected.type()),
        rejected.type().name(),
        "Command '%s' rejected with code '%s': %s"
            .formatted(intent.name(), rejected.type(), rejected.reason()));
  }

  private static int status(RejectionType type) {
    return switch (type) {
      case INVALID_ARGUMENT, EXCEEDED_BATCH_RECORD_SIZE -> 400;
      case UNAUTHORIZED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case ALREADY_EXISTS, INVALID_STATE -> 409;
      default -> 500;
    };
  }

  /**
   * Variables of a request as the engine takes them.
   *
   * @throws Problem if they are no object
   */
  static DirectBuffer variables(JsonNode body) {
    JsonNode variables = body.path("variables");
    boolean isNone = variables.isMissingNode() || variables.isNull();
    if (!isNone && !variables.isObject()) {
      throw Problem.badRequest("Request property [variables] has to be a JSON object");
    }
    return new UnsafeBuffer(
        MsgPackConverter.convertToMsgPack(isNone ? "{}" : variables.toString()));
  }
}
