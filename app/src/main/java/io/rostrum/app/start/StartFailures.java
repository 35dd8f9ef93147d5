package io.rostrum.app.start;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Says what keeps Rostrum from starting where an operator can mend it. Spring Boot's own words
 * would show the value of a setting that is wrong, and some are secrets.
 */
class StartFailures implements FailureAnalyzer, Ordered {

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public FailureAnalysis analyze(Throwable failure) {
    return causes(failure).stream()
        .map(StartFailures::sentence)
        .flatMap(Optional::stream)
        .findFirst()
        .map(sentence -> new FailureAnalysis(sentence, "", failure))
        .orElse(null);
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable one = failure; one != null && !causes.contains(one); one = one.getCause()) {
      causes.addFirst(one);
    }
    return causes;
  }

  private static Optional<String> sentence(Throwable cause) {
    return switch (cause) {
      case CannotStart known -> Optional.of(known.getMessage());
      case BindValidationException settings -> Optional.of(named(settings.getValidationErrors()));
      case SQLException database -> DatabaseTrouble.of(database).map(DatabaseTrouble::sentence);
      default -> Optional.empty();
    };
  }

  private static String named(ValidationErrors errors) {
    return StreamSupport.stream(errors.spliterator(), false)
        .flatMap(error -> named(errors.getName(), error))
        .sorted()
        .collect(Collectors.joining("; ", "", "."));
  }

  private static Stream<String> named(ConfigurationPropertyName prefix, ObjectError error) {
    return error instanceof FieldError field
        ? Stream.of(
            prefix
                + "."
                + DataObjectPropertyName.toDashedForm(field.getField())
                + " "
                + field.getDefaultMessage())
        : Stream.of(prefix + " " + error.getDefaultMessage());
  }
}
