package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.time.PeopleTime;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("R3")
@DisplayName("R3: a mail about a change says what is different")
class ChangedMailTest extends RostrumTest {
  private static final String DEMO = "demo@rostrum.example";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Autowired private EventRepository events;

  @Test
  @DisplayName("R3: the time and the duration before and now, by the reader's clock, in English")
  void moved() {
    Request request = organizer.request().with("language", "en");
    long event = scheduled(request);
    Instant before = stored(event).startsAt();

    organizer.decidesOn(
        event,
        "RESCHEDULE",
        Map.of(
            "startsAt",
            organizer.in(Duration.ofHours(3)),
            "timeZone",
            "America/New_York",
            "durationMinutes",
            90));

    String told = text(mailbox.awaitMail(request.email(0), "Changed: " + request.title()));
    Instant now = stored(event).startsAt();
    assertThat(told)
        .contains("This is different:")
        .contains(
            "- When\n  before: "
                + PeopleTime.dateAndTime(before, NEW_YORK, PARIS, Language.EN)
                + "\n  now: "
                + PeopleTime.dateAndTime(now, NEW_YORK, Language.EN))
        .contains("(New\u00a0York,\u00a0E", "(Paris,\u00a0CE")
        .contains("- Duration\n  before: 1 h\n  now: 1 h 30 min")
        .contains("- Time zone of the event\n  before: Europe/Paris\n  now: America/New_York")
        .doesNotContain("- Title", "- Description", "- Language");
    assertThat(text(mailbox.awaitMail(DEMO, "Changed: " + request.title())))
        .as("the organizer's clock is that of Paris")
        .contains(
            "- When\n  before: "
                + PeopleTime.dateAndTime(before, PARIS, Language.EN)
                + "\n  now: "
                + PeopleTime.dateAndTime(now, PARIS, NEW_YORK, Language.EN));
  }

  @Test
  @DisplayName("R3: title and description before and now, in French; the next mail goes on there")
  void describedAnew() {
    Request request = organizer.request().with("language", "fr");
    long event = scheduled(request);
    String title = "Tout autre chose, n° " + event;

    organizer.decidesOn(
        event, "CHANGE_DETAILS", Map.of("title", title, "description", "De quoi il s’agit"));

    var mail = mailbox.awaitMail(request.email(0), "Modifié\u00a0: " + title);
    assertThat(text(mail))
        .contains("Ce qui change\u00a0:")
        .contains("- Titre\n  avant\u00a0: " + request.title() + "\n  maintenant\u00a0: " + title)
        .contains(
            "- Description\n  avant\u00a0: What it is about\n  maintenant\u00a0: De quoi il s’agit")
        .doesNotContain("- Date", "- Durée", "- Langue");
    assertThat(Mailbox.html(mail)).contains("avant", request.title(), title);
    mailbox.awaitMail(DEMO, "Changed: " + title);
    Instant before = stored(event).startsAt();

    organizer.decidesOn(event, "RESCHEDULE", Map.of("startsAt", organizer.in(Duration.ofHours(4))));

    String next =
        text(
            await()
                .until(
                    () -> mailbox.mails(request.email(0), "Modifié\u00a0: " + title),
                    mails -> mails.size() == 2)
                .getLast());
    assertThat(next)
        .contains(
            "- Date\n  avant\u00a0: "
                + PeopleTime.dateAndTime(before, PARIS, Language.FR)
                + "\n  maintenant\u00a0: "
                + PeopleTime.dateAndTime(stored(event).startsAt(), PARIS, Language.FR))
        .doesNotContain("- Titre");
  }

  private long scheduled(Request request) {
    long event = organizer.schedules(request);
    mailbox.awaitMail(request.email(0), request.title());
    mailbox.awaitMail(DEMO, "Scheduled: " + request.title());
    return event;
  }

  /** The text, with the line breaks that Java has. */
  private static String text(MimeMessage mail) {
    return Mailbox.text(mail).replace("\r", "");
  }

  private Event stored(long event) {
    return events.require(Long.toString(event));
  }
}
