package io.rostrum.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clock of the tests")
class TestClockTest extends RostrumTest {

  @Test
  @DisplayName("A timer set by Rostrum's clock fires when that clock is moved, and not before")
  void timer() {
    Instant due = clock.instant().plus(Duration.ofDays(3));
    long instance = instanceWaitingFor(due);

    clock.moveTo(due.minus(Duration.ofMinutes(1)));
    assertThat(TestEngine.completed(instance)).doesNotContain("Timer");

    clock.moveTo(due);
    TestEngine.awaitCompleted(instance, "Timer");
    assertThat(clock.instant()).isBetween(due, due.plus(Duration.ofMinutes(1)));
  }

  private static long instanceWaitingFor(Instant due) {
    var engine = TestEngine.shared().client();
    var process =
        Bpmn.createExecutableProcess("timer-of-a-test")
            .startEvent()
            .intermediateCatchEvent("Timer")
            .timerWithDateExpression("due")
            .endEvent()
            .done();
    engine.newDeployResourceCommand().addProcessModel(process, "timer.bpmn").send().join();
    return engine
        .newCreateInstanceCommand()
        .bpmnProcessId("timer-of-a-test")
        .latestVersion()
        .variables(Map.of("due", due.toString()))
        .send()
        .join()
        .getProcessInstanceKey();
  }
}
