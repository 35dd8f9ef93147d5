package io.rostrum.workflows.billing;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The presenter seats that were bought. */
public interface SeatBatchRepository extends Repository<SeatBatch, String> {

  SeatBatch save(SeatBatch batch);

  List<SeatBatch> findByAccountIdAndEndedAtIsNullOrderByBoughtAtAscBatchIdAsc(String accountId);

  /** Those that an account has. */
  default List<SeatBatch> of(String accountId) {
    return findByAccountIdAndEndedAtIsNullOrderByBoughtAtAscBatchIdAsc(accountId);
  }
}
