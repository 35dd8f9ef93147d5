package io.rostrum.workflows.persistence;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A row that is inserted once and changed later, never merged. Its id comes from a process or an
 * event and not from the database, so Spring Data would take a new row for one that is there and
 * write over what another put there meanwhile, where the database has to refuse the second.
 *
 * @param <I> the type of its primary key
 */
@MappedSuperclass
public abstract class InsertedOnce<I> implements Persistable<I> {

  @Transient private boolean isStored;

  @PostLoad
  @PostPersist
  void stored() {
    isStored = true;
  }

  @Override
  public boolean isNew() {
    return !isStored;
  }
}
