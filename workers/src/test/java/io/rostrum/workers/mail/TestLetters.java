package io.rostrum.workers.mail;

import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.event.AttendeeNames;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.event.EventDetails;
import io.rostrum.workflows.event.EventLimits;
import io.rostrum.workflows.event.EventType;
import io.rostrum.workflows.event.EventVersion;
import io.rostrum.workflows.mail.MailPurpose;
import io.rostrum.workflows.presenter.Presenter;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.seats.PurchaseProblem;
import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.statistics.Stay;
import io.rostrum.workflows.time.PeopleTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Letters of every purpose about one event, full of what people should not have typed. */
final class TestLetters {
  static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
  static final String TITLE = "Q&A: <b>what</b> is new?";
  static final String REASON = "The speaker is ill <script>alert(1)</script> & stays in bed.";
  static final String SAID = "550 5.1.1 … Recipient address rejected: User unknown";

  static final EventLimits LIMITS = new EventLimits(10, 500, 8, 8, 240);
  private static final Set<MailPurpose> WITH_FIGURES =
      EnumSet.of(MailPurpose.THANK_YOU, MailPurpose.STATISTICS, MailPurpose.REPORT);

  private static final URI ATTENDEE_LINK = URI.create("https://events.example/join/7/jkl_MNO-pqr");

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Where the reader is, as far from there as people are. */
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private static final List<Presenter> PRESENTERS =
      List.of(
          new Presenter("7", 1, "Ann Martin", "ann@example.org"),
          new Presenter("7", 2, "Zoé <i>Petit</i>", "zoe@refused.example"));

  private TestLetters() {}

  static Letter of(MailPurpose purpose, Language language) {
    Event event = event(language);
    var key = new MailKey("7", purpose, "", event.scheduleRevision(), "7-presenter-1");
    var letter = new Letter(key, TITLE, ann(language), "demo@rostrum.example");
    return withFigures(letter.with(common(event, language)).with(own(purpose, language)), event);
  }

  static Recipient ann(Language language) {
    return new Recipient(
        "7-presenter-1", "Ann Martin", "ann@example.org", language, TOKYO, "Demo Events");
  }

  static Event event(Language language) {
    return new Event("7", "account", details(language), LIMITS, START);
  }

  /** The same event before it was changed. */
  private static EventVersion earlier(Language language) {
    var before =
        new EventDetails(
            "Q&A: <i>what</i> was new?",
            EventType.WEBINAR,
            START.minus(Duration.ofDays(1)),
            Duration.ofMinutes(90),
            ZoneId.of("America/New_York"),
            "",
            language,
            AttendeeNames.FULL);
    return new EventVersion(new Event("7", "account", before, LIMITS, START));
  }

  static EventDetails details(Language language) {
    return new EventDetails(
        TITLE,
        EventType.WEBINAR,
        START,
        Duration.ofHours(1),
        PARIS,
        "Everything that is new this winter.\nBring your <script>questions</script>.",
        language,
        AttendeeNames.INITIALS);
  }

  private static Map<String, Object> common(Event event, Language language) {
    return Map.of(
        "forOrganizer",
        true,
        "description",
        event.description(),
        "when",
        PeopleTime.dateAndTime(START, TOKYO, event.timeZone(), language),
        "duration",
        PeopleTime.duration(event.duration()),
        "organizer",
        "Demo Organizer",
        "organization",
        "Demo Events");
  }

  private static Map<String, Object> own(MailPurpose purpose, Language language) {
    URI link = URI.create("https://events.example/join/7/abc_DEF-ghi");
    return switch (purpose) {
      case CONFIRMATION ->
          Map.of("link", link, "attendeeLink", ATTENDEE_LINK, "presenters", PRESENTERS);
      case INVITATION, SEAT_GIVEN -> Map.of("link", link, "attendeeLink", ATTENDEE_LINK);
      case REMINDER, NEW_LINK -> Map.of("link", link);
      case CHANGE ->
          Map.of(
              "link",
              link,
              "changes",
              WhatChanged.differences(earlier(language), event(language), ann(language)));
      case LINK_CODE, CLAIM_CODE, ACCOUNT_CODE -> Map.of("code", "042917");
      case LINK_CLAIMED -> Map.of("presenter", PRESENTERS.getFirst());
      case WELCOME -> Map.of("tasklistUser", "demo", "plan", "live");
      case SEATS_QUOTE -> TestInvoices.quote(language);
      case SEATS_NOT_SOLD -> Map.of("why", PurchaseProblem.PLAN_NOT_PAID, "plan", "free");
      case STATEMENT -> Map.of("statement", TestInvoices.statement(language));
      case PLAN_QUOTE -> TestInvoices.planQuote(language);
      case ACCOUNT_CHANGED -> TestInvoices.changed(language);
      case INVOICE ->
          Map.of(
              "invoice",
              TestInvoices.invoice(language),
              "occasion",
              InvoiceLine.Kind.PRESENTER_SEATS,
              "quantity",
              5,
              "plan",
              "live");
      case PRESENTER_LINK -> Map.of("position", 3, "presenterLink", link);
      case LINK_TRIED ->
          Map.of(
              "whose",
              "",
              "device",
              "Firefox, Android",
              "triedAt",
              PeopleTime.dateAndTime(START.plusSeconds(300), TOKYO, language),
              "suspended",
              true);
      case ROOM_LEFT_ALONE ->
          Map.of(
              "link",
              link,
              "closesAt",
              PeopleTime.dateAndTime(START.plusSeconds(900), TOKYO, language),
              "reopensUntil",
              PeopleTime.time(START.plusSeconds(3600), TOKYO));
      case CANCELLATION -> Map.of("reason", REASON);
      case TAKEN_BACK -> Map.of("how", "REMOVED", "by", "Eve <b>Ash</b>", "byPresenter", true);
      case PLACE_LOST ->
          Map.of(
              "how",
              "DEMOTED",
              "by",
              "Eve <b>Ash</b>",
              "whom",
              PRESENTERS.getLast().name(),
              "invited",
              true,
              "at",
              PeopleTime.dateAndTime(START.plusSeconds(300), TOKYO, language));
      case WAITING_FOR_SEAT, THANK_YOU, STATISTICS, NOBODY_CAME -> Map.of();
      case SEATS_MISSING ->
          Map.of(
              "names",
              PRESENTERS.stream().map(Presenter::name).toList(),
              "more",
              450,
              "waiting",
              452,
              "seats",
              10,
              "webinar",
              true);
      case REPORT ->
          Map.of(
              "presentedBy", List.of(PRESENTERS.getFirst().name()),
              "absent", List.of(PRESENTERS.getLast().name()),
              "deeds",
                  List.of(
                      new Outcomes.Deed("18:04", "PROMOTED", "Ann Martin", "Eve <b>Ash</b>"),
                      new Outcomes.Deed("18:05", "DEMOTED", "Eve <b>Ash</b>", "Zoé Petit"),
                      new Outcomes.Deed("18:06", "REMOVED", "Ann Martin", "Bob"),
                      new Outcomes.Deed("18:07", "OWN", "Eve <b>Ash</b>", "Eve <b>Ash</b>")),
              "moreDeeds", 3,
              "unreached",
                  List.of(
                      new Outcomes.Unreached(
                          PRESENTERS.getLast().name(), MailPurpose.INVITATION, SAID)));
      case UNDELIVERED ->
          Map.of(
              "presenter",
              PRESENTERS.getLast(),
              "of",
              MailPurpose.INVITATION,
              "reason",
              SAID,
              "canBeMended",
              true);
      case SOMEBODY_ELSE -> Map.of("task", "Review event", "completedBy", "amelie");
      case NOT_POSSIBLE -> Map.of("kind", "RESCHEDULE", "why", REASON);
    };
  }

  private static Letter withFigures(Letter letter, Event event) {
    MailPurpose purpose = letter.key().purpose();
    if (!WITH_FIGURES.contains(purpose)) {
      return letter;
    }
    List<Stay> stays =
        List.of(
            stay("a", Role.ATTENDEE, 0, 3600),
            stay("b", Role.ATTENDEE, 300, 2445),
            stay("c", Role.ATTENDEE, 600, 3000),
            stay("p", Role.PRESENTER, 0, 3600));
    var figures = new EventStatistics(event, START, START.plusSeconds(3600), stays);
    return letter
        .with(Figures.of(figures, letter.recipient()))
        .with(Map.of("ending", "BY_SOMEBODY", "endedBy", "Ann Martin"))
        .withChart(() -> AttendanceChart.draw(event, figures, stays, letter.recipient()));
  }

  private static Stay stay(String person, Role role, int from, int to) {
    return new Stay(person, role, START.plusSeconds(from), START.plusSeconds(to));
  }

  /** Somebody's account. */
  static final class Demo extends Account {
    @Override
    public String ownerName() {
      return "Demo";
    }

    @Override
    public String ownerEmail() {
      return "demo@rostrum.example";
    }
  }
}
