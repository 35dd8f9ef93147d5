package io.rostrum.workflows.authority;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The tasks that were looked at. */
public interface CheckedTaskRepository extends Repository<CheckedTask, String> {

  CheckedTask saveAndFlush(CheckedTask task);

  Optional<CheckedTask> findById(String taskKey);

  Optional<CheckedTask> findByCheckedBy(String checkedBy);

  List<CheckedTask> findByTaskKeyIn(Collection<String> taskKeys);
}
