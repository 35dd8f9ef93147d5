package io.rostrum.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import io.rostrum.workflows.log.LogFields;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A line of the structured log")
class LogFieldsTest {

  @Test
  @DisplayName("says which event, change, job and instance it is about, and nothing that is no id")
  void fields() {
    Map<String, String> about =
        Map.of(
            LogFields.EVENT, "2251799813685280",
            LogFields.CHANGE, "nora@example.org",
            LogFields.JOB, "2251799813685299",
            LogFields.INSTANCE, "2251799813685281");

    JsonNode line = LogFields.during(about, LogFieldsTest::line);

    assertThat(line.at("/rostrum/event").asString()).isEqualTo("2251799813685280");
    assertThat(line.at("/rostrum/job").asString()).isEqualTo("2251799813685299");
    assertThat(line.at("/rostrum/instance").asString()).isEqualTo("2251799813685281");
    assertThat(line.at("/rostrum/change").isMissingNode()).isTrue();
    assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
    assertThat(line.at("/message").asString()).isEqualTo("Something happened");
    assertThat(line().has("rostrum")).as("the thread's next line").isFalse();
  }

  private static JsonNode line() {
    var context = new LoggerContext();
    context.setMDCAdapter(MDC.getMDCAdapter());
    context.putObject(Environment.class.getName(), new MockEnvironment());
    var encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("ecs");
    encoder.start();
    var logger = context.getLogger("test");
    var event = new LoggingEvent("", logger, Level.WARN, "Something happened", null, null);
    return new JsonMapper().readTree(new String(encoder.encode(event), StandardCharsets.UTF_8));
  }
}
