package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rostrum.app.AccountChanger;
import io.rostrum.app.AccountEvents;
import io.rostrum.app.Mailbox;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.NewAccounts.Opened;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.account.AccountSettings;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Role;
import jakarta.mail.internet.InternetAddress;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("R1")
@DisplayName("R1: only its owner changes an account")
class ChangeAccountTest extends RostrumTest {
  @Autowired private NewAccounts accounts;
  @Autowired private AccountChanger changer;
  @Autowired private AccountEvents scheduling;
  @Autowired private AccountRepository stored;
  @Autowired private ParticipantRepository participants;
  @Autowired private JdbcClient database;

  @Test
  @DisplayName("R1: the settings, as the form shows them; the owner is told how they are now")
  void settings() throws Exception {
    Opened account = accounts.opens(Map.of());
    Request before = scheduling.withPresenters(account, 1);
    long event = scheduling.schedules(account, before);
    long change = changer.asksFor(account.user());
    assertThat(changer.settings(change))
        .containsEntry("organization", "Winery")
        .containsEntry("ownerName", "Nora Lind")
        .containsEntry("senderName", "Winery")
        .containsEntry("language", "en")
        .containsEntry("timeZone", "Europe/Stockholm")
        .containsEntry("reminders", List.of("1440", "60"))
        .containsEntry("onlyOrganizerGrants", false)
        .containsEntry("promotedManageInvited", false)
        .containsEntry("plan", "live");

    changer.saves(change, account.user(), everything());

    TestEngine.awaitCompleted(change, "Event_Changed");
    assertThat(account(account).settings())
        .isEqualTo(
            new AccountSettings(
                "Weingut",
                "Nora Berg",
                "Nora of Weingut",
                Language.FR,
                ZoneId.of("America/New_York"),
                Set.of(2880, 15),
                true,
                true));
    assertThat(Mailbox.text(mailbox.awaitMail(account.email(), "Réglages de votre compte")))
        .contains("Nora of Weingut", "48 h avant, 15 min avant", "vous seul les donnez")
        .contains("les animateurs nommés en salle peuvent aussi les leur retirer");
    assertThat(
            participants
                .findByEventIdAndRole(Long.toString(event), Role.ORGANIZER)
                .orElseThrow()
                .name())
        .isEqualTo("Nora Berg");
    assertThat(reminders(event)).containsExactlyInAnyOrder(1440, 60);
    Request after = scheduling.withPresenters(account, 1);
    long later = organizer.asksFor(after);
    scheduling.confirms(later, account);
    var sender = (InternetAddress) mailbox.awaitMail(after.email(0), after.title()).getFrom()[0];
    assertThat(sender.getPersonal()).isEqualTo("Nora of Weingut");
    assertThat(reminders(later)).containsExactlyInAnyOrder(2880, 15);
    assertThat(TestEngine.incidents(change)).isEmpty();
  }

  private static Map<String, Object> everything() {
    return Map.of(
        "organization", "Weingut",
        "ownerName", "Nora Berg",
        "senderName", "Nora of Weingut",
        "language", "fr",
        "timeZone", "America/New_York",
        "reminders", List.of("2880", "15"),
        "onlyOrganizerGrants", true,
        "promotedManageInvited", true);
  }

  @Test
  @DisplayName(
      "R1: somebody else who takes the task over changes nothing, and the owner is told; discarded"
          + " it stays as it is")
  void somebodyElse() {
    Opened account = accounts.opens(Map.of());
    AccountSettings before = account(account).settings();
    long change = changer.asksFor(account.user());

    changer.saves(change, "amelie", everything());

    assertThat(Mailbox.text(mailbox.awaitMail(account.email(), "Somebody else worked")))
        .contains("amelie", "Change the account");
    TestEngine.awaitEntered(change, AccountChanger.CHANGE, 2);
    assertThat(changer.settings(change)).containsEntry("organization", "Winery");
    organizer.completes(
        change, AccountChanger.CHANGE, account.user(), Map.of("decision", "discard"));
    TestEngine.awaitCompleted(change, "Event_Discarded");
    assertThat(account(account).settings()).isEqualTo(before);
  }

  @Test
  @DisplayName("R1: what is wrong is said at its field, what was typed stays, nothing is changed")
  void problems() {
    Opened account = accounts.opens(Map.of());
    AccountSettings before = account(account).settings();
    long change = changer.asksFor(account.user());
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("organization", "");
    wrong.put("ownerName", "x".repeat(201));
    wrong.put("senderName", 5);
    wrong.put("language", "xx");
    wrong.put("timeZone", "+01:00");
    wrong.put("reminders", List.of("0", "soon"));
    wrong.put("plan", "gold");

    changer.saves(change, account.user(), wrong);

    TestEngine.awaitEntered(change, AccountChanger.CHANGE, 2);
    assertThat(problems(change))
        .containsExactlyInAnyOrder(
            "Organization",
            "Your name",
            "Sender of the mails",
            "Language",
            "Time zone",
            "Reminders",
            "Plan");
    assertThat(changer.settings(change)).containsEntry("timeZone", "+01:00");
    for (Object typed : new Object[] {"text", 5, List.of("a"), Map.of()}) {
      organizer.completes(
          change,
          AccountChanger.CHANGE,
          account.user(),
          Map.of("decision", "save", "change", typed));
    }
    TestEngine.awaitEntered(change, AccountChanger.CHANGE, 6);
    assertThat(account(account).settings()).isEqualTo(before);
    assertThat(TestEngine.incidents(change)).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private List<String> problems(long change) {
    return ((List<Map<String, String>>)
            organizer.variable(change, AccountChanger.CHANGE, "problems"))
        .stream().map(problem -> problem.get("field")).toList();
  }

  @Test
  @DisplayName("R1: what was left as an older form showed it stays as it was changed since")
  void olderForm() {
    Opened account = accounts.opens(Map.of());
    long older = changer.asksFor(account.user());
    changer.settings(older);
    long newer = changer.asksFor(account.user());
    changer.saves(
        newer,
        account.user(),
        Map.of(
            "organization",
            "Weingut",
            "onlyOrganizerGrants",
            true,
            "promotedManageInvited",
            true,
            "reminders",
            List.of()));
    TestEngine.awaitCompleted(newer, "Event_Changed");

    changer.saves(older, account.user(), Map.of("senderName", "Nora"));

    TestEngine.awaitCompleted(older, "Event_Changed");
    AccountSettings settings = account(account).settings();
    assertThat(settings.organization()).isEqualTo("Weingut");
    assertThat(settings.senderName()).isEqualTo("Nora");
    assertThat(settings.onlyOrganizerGrants()).isTrue();
    assertThat(settings.promotedManageInvited()).isTrue();
    assertThat(settings.reminderMinutes()).isEmpty();
  }

  @Test
  @DisplayName("R1: for an account that does not exist nobody is asked anything")
  void unknown() {
    for (Object typed : new Object[] {"text", 5, Map.of("organizer", "nobody"), Map.of()}) {
      long asked = changer.start(typed);
      TestEngine.awaitCompleted(asked, "Event_OrganizerUnknown");
      assertThat(TestEngine.incidents(asked)).isEmpty();
    }
  }

  private Account account(Opened opened) {
    return stored.findById(opened.accountId()).orElseThrow();
  }

  private List<Integer> reminders(long event) {
    await()
        .until(
            () ->
                database
                        .sql("select count(*) from event where event_id = ?")
                        .param(Long.toString(event))
                        .query(Integer.class)
                        .single()
                    == 1);
    return database
        .sql("select minutes_before from event_reminder where event_id = ?")
        .param(Long.toString(event))
        .query(Integer.class)
        .list();
  }
}
