package io.rostrum.workflows.scheduling;

import io.rostrum.workflows.account.Language;
import java.util.List;

/** A problem as forms show it: the field's name and the sentence. */
public record ShownProblem(String field, String message) {

  public static List<ShownProblem> of(List<Problem> problems, Language reader) {
    return problems.stream()
        .map(problem -> new ShownProblem(problem.fieldName(reader), problem.sentence(reader)))
        .toList();
  }
}
