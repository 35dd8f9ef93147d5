package io.rostrum.app;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models, forms and decisions that Rostrum deploys. */
public final class Models {
  private Models() {}

  /**
   * @param ending of the files' names, for example {@code bpmn}; {@code *} for all
   */
  public static List<Resource> files(String ending) {
    try {
      return List.of(
          new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/*." + ending));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static BpmnModelInstance read(Resource file) {
    try (InputStream content = file.getInputStream()) {
      return Bpmn.readModelFromStream(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The processes. */
  public static Stream<BpmnModelInstance> processes() {
    return files("bpmn").stream().map(Models::read);
  }

  /** What all elements of a type say, in all processes. */
  public static <T extends ModelElementInstance> Set<String> all(
      Class<T> type, Function<T, String> value) {
    return processes()
        .flatMap(process -> process.getModelElementsByType(type).stream())
        .map(value)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
