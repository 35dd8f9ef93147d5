package io.rostrum.workflows.authority;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.engine.CompletedTask;
import io.rostrum.workflows.engine.CompletedTasks;
import io.rostrum.workflows.engine.Unrepairable;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may decide for an account, and who did (R1, R3). Tasklist lets any user take another's task
 * and complete it, so after each task of an owner the engine is asked who completed it, and the
 * answer is compared with the database, never with a process variable.
 */
@Service
public class Authority {

  private final CompletedTasks completedTasks;
  private final CheckedTaskRepository checkedTasks;
  private final ProcessOwnerRepository owners;
  private final AccountRepository accounts;
  private final Clock clock;

  Authority(
      CompletedTasks completedTasks,
      CheckedTaskRepository checkedTasks,
      ProcessOwnerRepository owners,
      AccountRepository accounts,
      Clock clock) {
    this.completedTasks = completedTasks;
    this.checkedTasks = checkedTasks;
    this.owners = owners;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Notes whose account a process instance works for; the first word counts. */
  @Transactional
  public void noteOwner(long processInstanceKey, Account account) {
    note(ProcessOwner.account(Long.toString(processInstanceKey), account.accountId()));
  }

  /** Notes whom a process instance works for who has no account yet; the first word counts. */
  @Transactional
  public void noteUser(long processInstanceKey, String tasklistUser) {
    note(ProcessOwner.user(Long.toString(processInstanceKey), tasklistUser));
  }

  private void note(ProcessOwner owner) {
    if (owners.findById(owner.getId()).isEmpty()) {
      owners.save(owner);
    }
  }

  /**
   * The account that a process instance works for.
   *
   * @throws Unrepairable if nobody noted it, or the account is gone
   */
  public Account ownerOf(long processInstanceKey) {
    return owners
        .findById(Long.toString(processInstanceKey))
        .flatMap(this::account)
        .orElseThrow(Authority::unknown);
  }

  /**
   * The id of the account that a process instance works for, where the account itself is to be read
   * only when something is held.
   *
   * @throws Unrepairable if nobody noted it
   */
  public String accountIdOf(long processInstanceKey) {
    return owners
        .findById(Long.toString(processInstanceKey))
        .flatMap(ProcessOwner::accountId)
        .orElseThrow(Authority::unknown);
  }

  private Optional<Account> account(ProcessOwner owner) {
    return owner.accountId().flatMap(accounts::findById);
  }

  private static Unrepairable unknown() {
    return new Unrepairable(
        "The account of this instance's organizer is not in the database. Cancel this instance, or"
            + " restore the account and retry.");
  }

  /**
   * Finds out who completed the last round of a task. The same step asked again gives the same
   * answer; another step never gets a task that was looked at before.
   *
   * @param elementId the task's id in the model
   * @param checkedBy the key of the step that asks
   * @return empty while the engine does not tell yet
   */
  public Optional<CheckedTask> check(long processInstanceKey, String elementId, long checkedBy) {
    String step = Long.toString(checkedBy);
    Optional<CheckedTask> earlier = checkedTasks.findByCheckedBy(step);
    return earlier.isPresent()
        ? earlier
        : newest(completedTasks.find(processInstanceKey, elementId))
            .flatMap(
                task ->
                    completedTasks
                        .hand(task)
                        .map(hand -> look(task, hand, processInstanceKey, elementId, step)));
  }

  private Optional<CompletedTask> newest(List<CompletedTask> completed) {
    Set<String> counted =
        checkedTasks
            .findByTaskKeyIn(completed.stream().map(CompletedTask::taskKey).toList())
            .stream()
            .map(CheckedTask::taskKey)
            .collect(Collectors.toSet());
    return completed.stream()
        .filter(task -> !counted.contains(task.taskKey()))
        .max(Comparator.comparingLong(task -> Long.parseLong(task.taskKey())));
  }

  private CheckedTask look(
      CompletedTask task, String hand, long processInstanceKey, String elementId, String step) {
    boolean byOwner = userOf(processInstanceKey).equals(hand);
    return checkedTasks.saveAndFlush(
        new CheckedTask(
            task,
            hand,
            Long.toString(processInstanceKey),
            elementId,
            step,
            byOwner,
            clock.instant()));
  }

  private String userOf(long processInstanceKey) {
    return owners
        .findById(Long.toString(processInstanceKey))
        .flatMap(owner -> owner.tasklistUser().or(() -> account(owner).map(Account::tasklistUser)))
        .orElseThrow(Authority::unknown);
  }

  /**
   * What the owner did last in a task, for the step that acts on it; it counts for no other. The
   * same step asked again gives the same answer.
   *
   * @param elementId the task's id in the model
   * @param usedBy the key of the step that acts on it
   * @throws Unrepairable if the owner did nothing in that task that no step has acted on
   */
  @Transactional
  public CheckedTask use(long processInstanceKey, String elementId, long usedBy) {
    String step = Long.toString(usedBy);
    return checkedTasks
        .findByUsedBy(step)
        .orElseGet(
            () -> {
              CheckedTask task =
                  checkedTasks.findUnused(Long.toString(processInstanceKey), elementId).stream()
                      .findFirst()
                      .orElseThrow(() -> notTheirs(elementId));
              task.useFor(step);
              return task;
            });
  }

  private static Unrepairable notTheirs(String elementId) {
    return new Unrepairable(
        "The organizer did not complete the task %s of this instance, so nothing is done. Cancel this instance, or restore the database and retry."
            .formatted(elementId));
  }

  /**
   * What somebody else did in a task of an instance.
   *
   * @param taskKey the task's key
   * @throws Unrepairable if nobody else completed such a task of this instance
   */
  public CheckedTask bySomebodyElse(long processInstanceKey, String taskKey) {
    return checkedTasks
        .findById(taskKey)
        .filter(task -> !task.byOwner() && task.isOf(processInstanceKey))
        .orElseThrow(
            () ->
                new Unrepairable(
                    "Nobody but the organizer completed such a task of this instance, so nobody is told. Cancel this instance, or restore the database and retry."));
  }
}
