package io.rostrum.workflows.persistence;

import io.rostrum.workflows.engine.Unrepairable;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/**
 * What somebody asked for, one a process instance, whose key is its id.
 *
 * @param <T> the entity
 */
@NoRepositoryBean
public interface RequestRepository<T> extends Repository<T, String> {

  T save(T request);

  Optional<T> findById(String id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from #{#entityName} r where id(r) = :id")
  Optional<T> findLocked(String id);

  /** What is asked for, as a sentence goes on after <em>asked for</em>. */
  String what();

  /**
   * Locks a request; two jobs about it wait for one another.
   *
   * @throws Unrepairable if there is none
   */
  default T lock(long processInstanceKey) {
    return require(findLocked(Long.toString(processInstanceKey)), processInstanceKey);
  }

  /**
   * @throws Unrepairable if there is none
   */
  default T require(long processInstanceKey) {
    return require(findById(Long.toString(processInstanceKey)), processInstanceKey);
  }

  private T require(Optional<T> found, long processInstanceKey) {
    return found.orElseThrow(
        () ->
            new Unrepairable(
                "Nobody asked for %s under the key %d. Cancel this instance, or restore the database and retry."
                    .formatted(what(), processInstanceKey)));
  }
}
