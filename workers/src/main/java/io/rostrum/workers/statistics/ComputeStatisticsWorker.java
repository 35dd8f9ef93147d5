package io.rostrum.workers.statistics;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.presenter.PresenterRepository;
import io.rostrum.workflows.presenter.PresenterStatus;
import io.rostrum.workflows.statistics.StatisticsOfEvents;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes the event's statistics and keeps them; names the presenters to thank. */
@Component
class ComputeStatisticsWorker
    implements Worker<ComputeStatisticsWorker.Variables, ComputeStatisticsWorker.Result> {
  private final StatisticsOfEvents statistics;
  private final PresenterRepository presenters;

  ComputeStatisticsWorker(StatisticsOfEvents statistics, PresenterRepository presenters) {
    this.statistics = statistics;
    this.presenters = presenters;
  }

  record Variables(String eventId) {}

  record Result(List<String> presenterIds, int attendees) {}

  @Override
  public String jobType() {
    return "compute-statistics";
  }

  @Override
  public Result carryOut(Variables variables, Step step) {
    String eventId = variables.eventId();
    int attendees = statistics.keep(eventId).attendees();
    List<String> presenterIds =
        presenters
            .findByEventIdAndStatusOrderByListPosition(eventId, PresenterStatus.SEATED)
            .stream()
            .map(Presenter::presenterId)
            .toList();
    return new Result(presenterIds, attendees);
  }
}
