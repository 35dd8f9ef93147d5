package io.rostrum.workers.presenter;

import io.rostrum.workers.mail.EventMails;
import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workers.mail.MailWorker.OfPresenter;
import io.rostrum.workers.mail.MailWorker.Sending;
import io.rostrum.workers.mail.Outcomes;
import io.rostrum.workers.mail.PlaceMails;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The mails of one presenter's process. */
final class PresenterMailWorkers {

  private PresenterMailWorkers() {}

  /**
   * @param changeId the change in the room that it was
   */
  record OfChange(String changeId) {
    OfChange {
      changeId = Objects.requireNonNullElse(changeId, "");
    }
  }

  @Component
  static class SendInvitation extends MailWorker<Sending> {
    SendInvitation(EventMails mails) {
      super("send-invitation", one -> mails.invite(one.presenterId(), one.occasion()));
    }
  }

  @Component
  static class TellWaiting extends MailWorker<Sending> {
    TellWaiting(PlaceMails mails) {
      super("tell-waiting", one -> mails.tellWaiting(one.presenterId(), one.occasion()));
    }
  }

  @Component
  static class SendChange extends MailWorker<OfPresenter> {
    SendChange(EventMails mails) {
      super("send-change", one -> mails.tellChangeTo(one.presenterId()));
    }
  }

  @Component
  static class SendCancellation extends MailWorker<OfPresenter> {
    SendCancellation(EventMails mails) {
      super("send-cancellation", one -> mails.tellCancellationTo(one.presenterId()));
    }
  }

  @Component
  static class SendTakenBack extends MailWorker<OfPresenter> {
    SendTakenBack(PlaceMails mails) {
      super("send-taken-back", one -> mails.takeBack(one.presenterId()));
    }
  }

  /** Tells the organizer who else took somebody's place as a presenter in the room. */
  @Component
  static class TellPlaceLost extends MailWorker<OfChange> {
    TellPlaceLost(PlaceMails mails) {
      super("tell-place-lost", one -> mails.tellLost(one.changeId()));
    }
  }

  /** Thanks a presenter and sends them the event's main statistics (R16). */
  @Component
  static class ThankPresenter extends MailWorker<OfPresenter> {
    ThankPresenter(Outcomes outcomes) {
      super("thank-presenter", one -> outcomes.thank(one.presenterId()));
    }
  }
}
