package io.rostrum.workflows.scheduling;

import io.rostrum.workflows.account.Language;
import java.util.List;

/**
 * One thing that is wrong with a request for an event.
 *
 * @param field the form's field, for example {@code startsAt} or {@code presenters[1].email}
 * @param code what is wrong
 * @param arguments what the sentence needs, for example the limit that was passed
 */
public record Problem(String field, ProblemCode code, List<Object> arguments) {

  private static final String WORDS = "io.rostrum.workflows.scheduling.problems";

  public Problem {
    arguments = List.copyOf(arguments);
  }

  public static Problem of(String field, ProblemCode code, Object... arguments) {
    return new Problem(field, code, List.of(arguments));
  }

  /** The sentence that tells an organizer what is wrong and what to do. */
  public String sentence(Language language) {
    return language.sentence(WORDS, code.name(), arguments.toArray());
  }

  /** The name of the field as the form shows it. */
  public String fieldName(Language language) {
    String name = field.replaceFirst("\\[.*", "");
    return language.words(WORDS).getString("field." + name);
  }
}
