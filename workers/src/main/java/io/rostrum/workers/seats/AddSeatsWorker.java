package io.rostrum.workers.seats;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.presenter.PresenterNews;
import io.rostrum.workflows.seats.BoughtSeats;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives the seats that were charged to the account's webinars, and to those who wait there. */
@Component
class AddSeatsWorker implements Worker<AddSeatsWorker.Variables, AddSeatsWorker.Result> {
  private final BoughtSeats seats;
  private final PresenterNews news;
  private final Engine engine;

  AddSeatsWorker(BoughtSeats seats, PresenterNews news, Engine engine) {
    this.seats = seats;
    this.news = news;
    this.engine = engine;
  }

  record Variables() {}

  /**
   * @param webinars how many scheduled webinars have the seats
   */
  record Result(int webinars) {}

  @Override
  public String jobType() {
    return "add-seats";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    List<String> webinars = seats.give(step.processInstanceKey());
    engine.publishAll(news.ofBought(webinars));
    return new Result(webinars.size());
  }
}
