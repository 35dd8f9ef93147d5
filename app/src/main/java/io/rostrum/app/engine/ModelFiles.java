package io.rostrum.app.engine;

import io.rostrum.app.RostrumSettings;
import io.rostrum.workflows.engine.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads processes, forms and decisions from where the settings say. */
@Component
public class ModelFiles {
  private final RostrumSettings.EngineSettings settings;

  ModelFiles(RostrumSettings settings) {
    this.settings = settings.engine();
  }

  /** Processes and the forms bound to them. */
  public List<Model> models() {
    return read(settings.models())
        .filter(model -> model.name().matches(".*\\.(bpmn|form)"))
        .toList();
  }

  /** The ids of the processes; each has the name of its file. */
  public List<String> processIds() {
    return models().stream()
        .map(Model::name)
        .filter(name -> name.endsWith(".bpmn"))
        .map(name -> name.substring(0, name.length() - ".bpmn".length()))
        .toList();
  }

  /** Decision tables, which an operator may deploy alone. */
  public List<Model> decisions() {
    return read(settings.decisions()).filter(model -> model.name().endsWith(".dmn")).toList();
  }

  private static Stream<Model> read(String pattern) {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
          .map(ModelFiles::read);
    } catch (IOException e) {
      throw new UncheckedIOException("The models at " + pattern + " cannot be read", e);
    }
  }

  private static Model read(Resource file) {
    try {
      return new Model(file.getFilename(), file.getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + file + " cannot be read", e);
    }
  }
}
