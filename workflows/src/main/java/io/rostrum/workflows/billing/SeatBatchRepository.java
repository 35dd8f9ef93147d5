package io.rostrum.workflows.billing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The presenter seats that were bought. */
public interface SeatBatchRepository extends Repository<SeatBatch, String> {

  SeatBatch save(SeatBatch batch);

  Optional<SeatBatch> findById(String batchId);

  List<SeatBatch> findByAccountIdOrderByBoughtAt(String accountId);
}
