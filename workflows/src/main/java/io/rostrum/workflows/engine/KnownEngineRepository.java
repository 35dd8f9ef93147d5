package io.rostrum.workflows.engine;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The one row about the engine. */
interface KnownEngineRepository extends Repository<KnownEngine, Integer> {

  /** Holds the row until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select k from KnownEngine k")
  KnownEngine lock();
}
