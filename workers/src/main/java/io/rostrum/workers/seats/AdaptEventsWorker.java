package io.rostrum.workers.seats;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.presenter.PresenterNews;
import io.rostrum.workflows.seats.EventAdaption;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives an account's scheduled events what its plan allows now, and its bought seats. */
@Component
class AdaptEventsWorker implements Worker<AdaptEventsWorker.Variables, AdaptEventsWorker.Result> {
  private final EventAdaption adaption;
  private final PresenterNews news;
  private final Engine engine;

  AdaptEventsWorker(EventAdaption adaption, PresenterNews news, Engine engine) {
    this.adaption = adaption;
    this.news = news;
    this.engine = engine;
  }

  record Variables(String accountId) {}

  /**
   * @param adaptedEvents how many events are scheduled
   */
  record Result(int adaptedEvents) {}

  @Override
  public String jobType() {
    return "adapt-events";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    List<String> eventIds = adaption.adapt(variables.accountId());
    engine.publishAll(news.ofAdapted(eventIds));
    return new Result(eventIds.size());
  }
}
