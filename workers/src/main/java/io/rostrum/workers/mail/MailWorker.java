package io.rostrum.workers.mail;

import io.rostrum.workers.job.Step;
import io.rostrum.workers.job.Worker;
import io.rostrum.workflows.mail.MailStatus;
import java.util.Objects;
import java.util.function.Function;

/**
 * A step that sends one mail. An address that the mail server refuses stops nothing: the process is
 * told what became of the mail.
 *
 * @param <V> the variables it reads
 */
public abstract class MailWorker<V extends Record> implements Worker<V, MailWorker.Result> {

  private final String jobType;
  private final Function<V, MailStatus> sending;

  protected MailWorker(String jobType, Function<V, MailStatus> sending) {
    this.jobType = jobType;
    this.sending = sending;
  }

  /** What became of the mail. */
  public record Result(MailStatus mail) {}

  /** For a mail about an event. */
  public record OfEvent(String eventId) {}

  /** For a mail to or about one presenter. */
  public record OfPresenter(String presenterId) {}

  /**
   * For a mail to or about one presenter that may be sent again.
   *
   * @param occasion which sending of the mail this is; empty for the first
   */
  public record Sending(String presenterId, String occasion) {
    public Sending {
      occasion = Objects.requireNonNullElse(occasion, "");
    }
  }

  @Override
  public String jobType() {
    return jobType;
  }

  @Override
  public Result carryOut(V variables, Step step) {
    return new Result(sending.apply(variables));
  }
}
