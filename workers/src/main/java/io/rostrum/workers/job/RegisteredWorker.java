package io.rostrum.workers.job;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;

/**
 * A worker with the types it was declared for.
 *
 * @param variables what it reads; each component is fetched by its name
 * @param result what it writes, one variable a component
 */
public record RegisteredWorker<V extends Record, R extends Record>(
    Worker<V, R> worker, Class<V> variables, Class<R> result) {

  @SuppressWarnings("unchecked")
  static <V extends Record, R extends Record> RegisteredWorker<V, R> of(Worker<V, R> worker) {
    ResolvableType type = ResolvableType.forClass(Worker.class, worker.getClass());
    return new RegisteredWorker<>(
        worker, (Class<V>) type.resolveGeneric(0), (Class<R>) type.resolveGeneric(1));
  }

  public String jobType() {
    return worker.jobType();
  }

  /** The names of the variables it reads. */
  public List<String> reads() {
    return components(variables);
  }

  /** The names of the variables it writes. */
  public List<String> writes() {
    return components(result);
  }

  private static List<String> components(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
