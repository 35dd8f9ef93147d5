package io.rostrum.workflows.statistics;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The statistics of events that were held. */
public interface EventStatisticsRepository extends Repository<EventStatistics, String> {

  EventStatistics save(EventStatistics statistics);

  Optional<EventStatistics> findById(String eventId);
}
