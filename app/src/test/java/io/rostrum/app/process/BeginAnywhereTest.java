package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.grpc.Status;
import io.rostrum.app.LivePage;
import io.rostrum.app.Models;
import io.rostrum.app.NewAccounts;
import io.rostrum.app.Organizer;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whoever may create instances may have one begin before any element, with variables of their own.
 */
@DisplayName("A process that is begun anywhere, by anybody, with anybody's ids")
@Tag("R1")
@Tag("R3")
class BeginAnywhereTest extends RostrumTest {
  /** Where instances began, and that the application lives. */
  private static final Set<String> OTHERS = Set.of("beginning", "application_instance");

  /** Who is at their page, in the rooms of other tests. */
  private static final Set<String> PRESENCE = Set.of("last_seen_at", "seen_by", "away_at");

  @Autowired private JdbcTemplate tables;
  @Autowired private NewAccounts accounts;

  /** One place where a process can be begun. */
  private record Place(String process, String element) {}

  @Test
  @DisplayName(
      "R1, R3: changes nothing, writes to nobody, shows nobody a task, and stops with words that say what to do")
  void changesNothing() {
    Request request = organizer.request();
    long event = organizer.schedules(request);
    mailbox.awaitMail(request.email(0), request.title());
    String decision = organizer.decidesOn(event, "CHANGE_DETAILS", Map.of("description", "More"));
    mailbox.awaitMail(request.email(0), "Changed");
    String account = accounts.opens(Map.of()).accountId();
    String ownTask = amelieDiscardsHerOwn();
    String linkOccurrence = linkIsTried(mailbox.presentersLink(request));
    TestEngine.awaitNoJob();
    Map<String, List<String>> before = everything();
    int mails = mailbox.mails("", "").size();
    int tasks = tasksOfDemo();

    List<Long> begun = new ArrayList<>();
    for (Place place : places()) {
      begin(place, ForgedVariables.stolen(event, account, decision, linkOccurrence), begun);
      begin(place, ForgedVariables.own(event, account, ownTask), begun);
    }
    TestEngine.awaitNoJob();

    assertThat(begun).hasSizeGreaterThan(200);
    assertThat(everything()).isEqualTo(before);
    assertThat(mailbox.mails("", "")).hasSize(mails);
    assertThat(tasksOfDemo()).isEqualTo(tasks);
    assertThat(begun).allSatisfy(BeginAnywhereTest::isOverOrSaysWhatToDo);
    begun.forEach(this::cancel);
    organizer.decidesOn(event, "CANCEL", Map.of("reason", "End of the test"));
    TestEngine.awaitCompleted(event, "Event_EventCancelled");
  }

  /** Returns the key of the task that she completed. */
  private String amelieDiscardsHerOwn() {
    long own = organizer.asksFor(organizer.request().with("organizer", "amelie"));
    String task =
        organizer.completes(own, Organizer.REVIEW, "amelie", Map.of("decision", "discard"));
    TestEngine.awaitCompleted(own, "Event_EventDiscarded");
    return task;
  }

  /** Returns the id of what happened with the link. */
  private String linkIsTried(URI link) {
    try (var ann = new Visitor();
        var another = new Visitor()) {
      ann.enters(link);
      LivePage page = ann.stays();
      try (page) {
        await().until(() -> !page.snapshots().isEmpty());
        another.enters(link);
        await().until(() -> !occurrences(link).isEmpty());
        ann.asks("LEAVE");
      }
      return occurrences(link).getFirst();
    }
  }

  private List<String> occurrences(URI link) {
    String event = link.getPath().replaceAll(".*/join/([^/]+)/.*", "$1");
    return tables.queryForList(
        "select change_id from link_occurrence where event_id = ?", String.class, event);
  }

  /** Every element of every process but room-change, whose change carries a seal of its own. */
  private static List<Place> places() {
    return Models.processes().flatMap(BeginAnywhereTest::places).toList();
  }

  private static Stream<Place> places(BpmnModelInstance model) {
    String process = model.getModelElementsByType(Process.class).iterator().next().getId();
    return model.getModelElementsByType(FlowNode.class).stream()
        .map(element -> new Place(process, element.getId()));
  }

  private void begin(Place place, Map<String, Object> variables, List<Long> begun) {
    try {
      begun.add(
          client
              .newCreateInstanceCommand()
              .bpmnProcessId(place.process())
              .latestVersion()
              .variables(variables)
              .startBeforeElement(place.element())
              .send()
              .join()
              .getProcessInstanceKey());
    } catch (ClientStatusException refused) {
      // The engine itself lets nobody begin there: at a start event, or behind a gateway that
      // waits.
      assertThat(refused.getStatusCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }
  }

  /** All rows of all tables but those that others write. */
  private Map<String, List<String>> everything() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : tableNames()) {
      rows.put(
          table,
          tables.queryForList("select * from " + table).stream()
              .map(BeginAnywhereTest::withoutPresence)
              .sorted()
              .toList());
    }
    return rows;
  }

  private static String withoutPresence(Map<String, Object> row) {
    PRESENCE.forEach(row::remove);
    return row.toString();
  }

  private List<String> tableNames() {
    return tables
        .queryForList(
            "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'",
            String.class)
        .stream()
        .filter(name -> !OTHERS.contains(name) && !name.startsWith("flyway"))
        .toList();
  }

  private int tasksOfDemo() {
    return client
        .newUserTaskSearchRequest()
        .filter(filter -> filter.assignee("demo").state(UserTaskState.CREATED))
        .page(page -> page.limit(1000))
        .send()
        .join()
        .items()
        .size();
  }

  private static void isOverOrSaysWhatToDo(long instance) {
    boolean isOver = TestEngine.open(instance).isEmpty();
    List<String> incidents = TestEngine.incidents(instance);
    assertThat(isOver || !incidents.isEmpty()).as("instance %d stands still", instance).isTrue();
    assertThat(incidents).noneMatch(text -> text.contains("The step failed with"));
  }

  private void cancel(long instance) {
    try {
      client.newCancelInstanceCommand(instance).send().join();
    } catch (ClientStatusException over) {
      assertThat(over.getStatusCode()).isEqualTo(Status.Code.NOT_FOUND);
    }
  }
}
