package io.rostrum.workflows.scheduling;

import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTERS_MISSING;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_EMAIL_INVALID;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_NAME_INVALID;
import static io.rostrum.workflows.scheduling.ProblemCode.PRESENTER_TWICE;

import io.rostrum.workflows.scheduling.EventRequest.RequestedPresenter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks those who are named to present, by themselves: how many there may be is not asked here.
 */
public final class PresentersCheck {
  static final int LONGEST_NAME = 200;
  static final int LONGEST_EMAIL = 254;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

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

  /** Whether a mail could be sent there, for all that is known. */
  public static boolean isAddress(String email) {
    return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
  }

  /** An address as it is compared with another. */
  public static String comparable(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  private void check(RequestedPresenter presenter, int row) {
    String field = "presenters[" + row + "]";
    if (presenter.name().isEmpty() || presenter.name().length() > LONGEST_NAME) {
      problems.add(Problem.of(field + ".name", PRESENTER_NAME_INVALID, row));
    }
    String email = presenter.email();
    if (!isAddress(email)) {
      problems.add(Problem.of(field + ".email", PRESENTER_EMAIL_INVALID, row));
      return;
    }
    Integer earlier = rowOfAddress.putIfAbsent(comparable(email), row);
    if (earlier != null) {
      problems.add(Problem.of(field + ".email", PRESENTER_TWICE, earlier, row));
    }
  }
}
