package io.rostrum.workers.event;

import io.rostrum.workers.mail.CallsBack;
import io.rostrum.workers.mail.EventMails;
import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workers.mail.MailWorker.OfEvent;
import io.rostrum.workers.mail.Outcomes;
import io.rostrum.workers.mail.PlaceMails;
import org.springframework.stereotype.Component;

/** The mails of an event's own process, most of them to its organizer. */
final class EventMailWorkers {

  private EventMailWorkers() {}

  @Component
  static class SendConfirmation extends MailWorker<OfEvent> {
    SendConfirmation(EventMails mails) {
      super("send-confirmation", of -> mails.confirm(of.eventId()));
    }
  }

  @Component
  static class TellSeatsMissing extends MailWorker<OfEvent> {
    TellSeatsMissing(PlaceMails mails) {
      super("tell-seats-missing", of -> mails.seatsMissing(of.eventId()));
    }
  }

  /**
   * @param recipientId the organizer's or a presenter's participant id
   * @param dueAt when the reminder was due, which tells it from others
   */
  record Reminder(String eventId, String recipientId, String dueAt) {}

  @Component
  static class SendReminder extends MailWorker<Reminder> {
    SendReminder(EventMails mails) {
      super(
          "send-reminder",
          reminder -> mails.remind(reminder.eventId(), reminder.recipientId(), reminder.dueAt()));
    }
  }

  @Component
  static class SendChangeToOrganizer extends MailWorker<OfEvent> {
    SendChangeToOrganizer(EventMails mails) {
      super("send-change-to-organizer", of -> mails.tellChange(of.eventId()));
    }
  }

  @Component
  static class SendCancellationToOrganizer extends MailWorker<OfEvent> {
    SendCancellationToOrganizer(EventMails mails) {
      super("send-cancellation-to-organizer", of -> mails.tellCancellation(of.eventId()));
    }
  }

  /**
   * @param recipientId the organizer's or a presenter's participant id
   */
  record Absent(String eventId, String recipientId) {}

  @Component
  static class CallBack extends MailWorker<Absent> {
    CallBack(CallsBack mails) {
      super("call-back", absent -> mails.call(absent.eventId(), absent.recipientId()));
    }
  }

  @Component
  static class TellNobodyCame extends MailWorker<OfEvent> {
    TellNobodyCame(Outcomes outcomes) {
      super("tell-nobody-came", of -> outcomes.nobodyCame(of.eventId()));
    }
  }

  @Component
  static class ReportToOrganizer extends MailWorker<OfEvent> {
    ReportToOrganizer(Outcomes outcomes) {
      super("report-to-organizer", of -> outcomes.report(of.eventId()));
    }
  }
}
