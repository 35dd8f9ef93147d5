package io.rostrum.workflows.authority;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tasks that were looked at. */
public interface CheckedTaskRepository extends Repository<CheckedTask, String> {

  CheckedTask saveAndFlush(CheckedTask task);

  Optional<CheckedTask> findById(String taskKey);

  Optional<CheckedTask> findByCheckedBy(String checkedBy);

  Optional<CheckedTask> findByUsedBy(String usedBy);

  /** What the owner did in a task of an instance and no step has acted on, newest first. */
  @Query(
      """
      select t from CheckedTask t
      where t.processInstanceKey = :processInstanceKey and t.elementId = :elementId
        and t.byOwner = true and t.usedBy is null
      order by t.checkedAt desc
      """)
  List<CheckedTask> findUnused(String processInstanceKey, String elementId);

  List<CheckedTask> findByTaskKeyIn(Collection<String> taskKeys);
}
