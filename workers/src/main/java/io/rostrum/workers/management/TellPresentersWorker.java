package io.rostrum.workers.management;

import io.rostrum.workers.job.NoResult;
import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.management.DecisionNews;
import org.springframework.stereotype.Component;

/** Sends each presenter's process what a decision means for it. */
@Component
class TellPresentersWorker implements Worker<TellPresentersWorker.Variables, NoResult> {
  private final DecisionNews news;
  private final Engine engine;

  TellPresentersWorker(DecisionNews news, Engine engine) {
    this.news = news;
    this.engine = engine;
  }

  record Variables(String decisionId) {}

  @Override
  public String jobType() {
    return "tell-presenters";
  }

  @Override
  public NoResult carryOut(Variables variables, Step step) {
    engine.publishAll(news.messages(variables.decisionId()));
    return NoResult.NONE;
  }
}
