package io.rostrum.app.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line of the log why Rostrum does not start. */
class OneLineReport implements FailureAnalysisReporter {
  private static final Logger log = LoggerFactory.getLogger(OneLineReport.class);

  @Override
  public void report(FailureAnalysis analysis) {
    log.error(
        "Rostrum does not start. {} {}",
        oneLine(analysis.getDescription()),
        oneLine(analysis.getAction()));
  }

  private static String oneLine(String text) {
    return text == null ? "" : text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
