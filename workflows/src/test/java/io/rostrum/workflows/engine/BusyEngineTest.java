package io.rostrum.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An engine that is busy")
class BusyEngineTest {
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  @DisplayName("is asked again until it has time")
  void again() {
    String answer =
        EngineCall.ask(
            "testing",
            () -> {
              if (asked.incrementAndGet() < 4) {
                throw refusal(Status.RESOURCE_EXHAUSTED);
              }
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(asked).hasValue(4);
  }

  @Test
  @DisplayName("is given up on in the end, in words")
  void forGood() {
    assertThatThrownBy(() -> EngineCall.ask("testing", this::busy))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("testing");
    assertThat(asked).hasValue(5);
  }

  @Test
  @DisplayName("is not asked twice what it refuses for another reason")
  void otherwise() {
    assertThatThrownBy(
            () ->
                EngineCall.ask(
                    "testing",
                    () -> {
                      asked.incrementAndGet();
                      throw refusal(Status.INVALID_ARGUMENT);
                    }))
        .isInstanceOf(ClientStatusException.class);
    assertThat(asked).hasValue(1);
  }

  private String busy() {
    asked.incrementAndGet();
    throw refusal(Status.RESOURCE_EXHAUSTED);
  }

  private static ClientStatusException refusal(Status status) {
    return new ClientStatusException(status, status.asRuntimeException());
  }
}
