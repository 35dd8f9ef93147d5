package io.rostrum.workflows.scheduling;

import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTERS_MISSING;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_EMAIL_INVALID;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_EMAIL_INVISIBLE;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_EMAIL_NOT_ASCII;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_NAME_INVALID;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_TWICE;

import io.rostrum.workflows.scheduling.EventRequest.RequestedPresenter;
import io.rostrum.workflows.text.EmailAddress;
import io.rostrum.workflows.text.TextLength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks those who are named to present, by themselves: how many there may be is not asked here.
 */
public final class PresentersCheck {
  static final int LONGEST_NAME = 200;

  private final Map<String, Integer> rowOfAddress = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private PresentersCheck() {}

  /** Everything that is wrong with them, in their order; each is named by its row, from 1 on. */
  public static List<Problem> problems(List<RequestedPresenter> presenters) {
    if (presenters.isEmpty()) {
      return List.of(Problem.of("presenters", PRESENTERS_MISSING));
    }
    var check = new PresentersCheck();
    for (int i = 0; i < presenters.size(); i++) {
      check.check(presenters.get(i), i + 1);
    }
    return check.problems;
  }

  private void check(RequestedPresenter presenter, int row) {
    String field = "presenters[" + row + "]";
    if (presenter.name().isEmpty() || TextLength.isMoreThan(LONGEST_NAME, presenter.name())) {
      problems.add(Problem.of(field + ".name", PRESENTER_NAME_INVALID, row));
    }
    String email = presenter.email();
    Optional<EmailAddress.Flaw> flaw = EmailAddress.flaw(email);
    if (flaw.isPresent()) {
      problems.add(Problem.of(field + ".email", problem(flaw.get()), row));
      return;
    }
    Integer earlier = rowOfAddress.putIfAbsent(EmailAddress.comparable(email), row);
    if (earlier != null) {
      problems.add(Problem.of(field + ".email", PRESENTER_TWICE, earlier, row));
    }
  }

  private static ProblemCode problem(EmailAddress.Flaw flaw) {
    return switch (flaw) {
      case NO_ADDRESS -> PRESENTER_EMAIL_INVALID;
      case NOT_ASCII -> PRESENTER_EMAIL_NOT_ASCII;
      case INVISIBLE -> PRESENTER_EMAIL_INVISIBLE;
    };
  }
}
