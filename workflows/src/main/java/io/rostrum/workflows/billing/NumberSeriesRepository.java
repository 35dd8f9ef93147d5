package io.rostrum.workflows.billing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Numbers that follow one another. */
public interface NumberSeriesRepository extends Repository<NumberSeries, NumberSeries.Of> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select n from NumberSeries n where n.series = :series")
  Optional<NumberSeries> findLocked(NumberSeries.Of series);

  /**
   * The next number. Its row is held until the transaction ends, and with a transaction that fails
   * the number is the next one again: there are no gaps.
   */
  default long next(NumberSeries.Of series) {
    return findLocked(series).orElseThrow().next();
  }
}
