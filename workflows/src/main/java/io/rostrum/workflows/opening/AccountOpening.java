package io.rostrum.workflows.opening;

import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.authority.Authority;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.room.LinkSettings;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts. Anybody may ask for one in anybody's name, so it is opened by whoever was named:
 * they complete a task that is theirs, and type a code that came to the mailbox that was named
 * (R1).
 */
@Service
public class AccountOpening {
  /** Anybody can have an account asked for with a stranger's address. */
  private static final int MOST_CODES = 5;

  private static final Set<AccountOutcome> FINAL =
      EnumSet.of(AccountOutcome.OPENED, AccountOutcome.DISCARDED, AccountOutcome.TAKEN);

  private final AccountRequestRepository requests;
  private final AccountRepository accounts;
  private final Authority authority;
  private final LinkCodes codes;
  private final LinkSettings settings;
  private final Clock clock;

  AccountOpening(
      AccountRequestRepository requests,
      AccountRepository accounts,
      Authority authority,
      LinkCodes codes,
      LinkSettings settings,
      Clock clock) {
    this.requests = requests;
    this.accounts = accounts;
    this.authority = authority;
    this.codes = codes;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Checks what was typed and keeps it, unless something is wrong with it. Asked again, it answers
   * as before.
   *
   * @param isPlanKnown whether the decision table has a row for the plan
   */
  @Transactional
  public Set<AccountProblem> register(
      long processInstanceKey, AccountFields typed, boolean isPlanKnown) {
    String key = Long.toString(processInstanceKey);
    if (requests.findById(key).isPresent()) {
      return Set.of();
    }
    Set<AccountProblem> problems = EnumSet.noneOf(AccountProblem.class);
    problems.addAll(AccountCheck.problems(typed));
    if (!isPlanKnown) {
      problems.add(AccountProblem.PLAN_UNKNOWN);
    }
    if (accounts.findByTasklistUser(typed.line("tasklistUser")).isPresent()) {
      problems.add(AccountProblem.OWNS_ACCOUNT_ALREADY);
    }
    if (problems.isEmpty()) {
      requests.save(new AccountRequest(key, typed));
      authority.noteUser(processInstanceKey, typed.line("tasklistUser"));
    }
    return problems;
  }

  /** Shows what was asked for to whoever was named. */
  @Transactional(readOnly = true)
  public AccountView show(long processInstanceKey) {
    return AccountView.of(requests.require(processInstanceKey).account());
  }

  /**
   * Makes the next code for the mailbox that was named.
   *
   * @param number which code it is to be, from 1; asked again for the same, it is the same
   */
  @Transactional
  public void makeCode(long processInstanceKey, int number) {
    AccountRequest request = requests.lock(processInstanceKey);
    if (request.nextCodeNumber() == number) {
      request.renew(
          codes.mailed(
              codeId(processInstanceKey),
              number,
              clock.instant().plus(settings.codeLife()),
              settings.codeTries()));
    }
  }

  /** The code to write into the mail. */
  public String code(long processInstanceKey, int number) {
    return codes.code(codeId(processInstanceKey), number);
  }

  /**
   * Carries out what whoever was named decided. An account that was opened by an earlier try of the
   * same job stays open.
   *
   * @param decision what the form said: {@code open}, {@code again}, {@code discard}, or anything
   *     else
   * @param typedCode what was typed as the code
   */
  @Transactional
  public AccountOutcome decide(long processInstanceKey, String decision, String typedCode) {
    AccountRequest request = requests.lock(processInstanceKey);
    if (request.outcome().isPresent()) {
      return request.outcome().get();
    }
    AccountOutcome outcome =
        switch (decision) {
          case "discard" -> AccountOutcome.DISCARDED;
          case "again" ->
              request.nextCodeNumber() > MOST_CODES
                  ? AccountOutcome.ASKED_TOO_OFTEN
                  : AccountOutcome.CODE_ASKED;
          case "open" -> open(request, typedCode);
          default -> AccountOutcome.CODE_WRONG;
        };
    if (FINAL.contains(outcome)) {
      request.become(outcome);
    }
    return outcome;
  }

  private AccountOutcome open(AccountRequest request, String typedCode) {
    String id = codeId(Long.parseLong(request.processInstanceKey()));
    boolean isRight =
        request.code().filter(code -> codes.use(code, id, typedCode, clock.instant())).isPresent();
    if (!isRight) {
      return AccountOutcome.CODE_WRONG;
    }
    if (accounts.findByTasklistUser(request.tasklistUser()).isPresent()) {
      return AccountOutcome.TAKEN;
    }
    accounts.save(request.account());
    return AccountOutcome.OPENED;
  }

  /** The account that a process instance opens. */
  public static String accountId(long processInstanceKey) {
    return "account-" + processInstanceKey;
  }

  private static String codeId(long processInstanceKey) {
    return "account-" + processInstanceKey;
  }
}
