package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.management.ChangeKind;
import io.rostrum.workflows.management.ChangeRequest;
import io.rostrum.workflows.management.EventStanding;
import io.rostrum.workflows.opening.AccountFields;
import io.rostrum.workflows.opening.AccountView;
import io.rostrum.workflows.scheduling.Choice;
import io.rostrum.workflows.scheduling.DraftView;
import io.rostrum.workflows.scheduling.EventRequest;
import io.rostrum.workflows.scheduling.ShownProblem;
import io.rostrum.workflows.seats.PurchaseView;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DisplayName("The forms and the Java code know the same fields")
class FormsTest {

  /** What each presenter in a list is asked for. */
  private static final List<String> OF_A_PRESENTER = List.of("name", "email");

  @Test
  @DisplayName("The start form writes what Java reads of a request, and the other way round")
  void startForm() throws IOException {
    Set<String> fields = new TreeSet<>(EventRequest.FIELDS);
    fields.addAll(OF_A_PRESENTER);

    assertThat(written("schedule-event", "request")).isEqualTo(fields);
  }

  @Test
  @DisplayName("The review form changes all of a request but the organizer")
  void changesInReview() throws IOException {
    Set<String> fields = new TreeSet<>(EventRequest.FIELDS);
    fields.remove("organizer");
    fields.addAll(OF_A_PRESENTER);
    fields.add("decision");

    assertThat(written("review-event", "request")).isEqualTo(fields);
  }

  @Test
  @DisplayName("Every form about an event offers the same time zones, and that of an account all")
  void timeZones() throws IOException {
    String zone = "\"value\": \"(account|UTC|\\w+/[\\w/]+)\"";

    assertThat(found("schedule-event", zone))
        .hasSizeGreaterThan(1)
        .isEqualTo(found("review-event", zone))
        .isEqualTo(found("manage-event", zone));
    // Whoever has an account chooses its zone there, and needs only the usual ones besides.
    Set<String> usual = new TreeSet<>(found("schedule-event", zone));
    usual.remove("account");
    assertThat(found("request-account", zone))
        .containsAll(usual)
        .allMatch(ZoneId.getAvailableZoneIds()::contains);
  }

  @Test
  @Tag("R1")
  @DisplayName("R1: the forms of a new account write and show what Java reads and knows of it")
  void account() throws IOException {
    assertThat(written("request-account", "account")).isEqualTo(AccountFields.FIELDS);
    assertThat(found("confirm-account", "asked\\.(\\w+)"))
        .isEqualTo(componentsOf(AccountView.class));
  }

  @Test
  @Tag("R11")
  @DisplayName("R11: the form of a purchase shows what Java knows of it, and no price (R2)")
  void seats() throws IOException {
    assertThat(written("request-seats", "purchase")).containsExactly("organizer", "seats");
    assertThat(written("request-statement", "statement")).containsExactly("organizer");
    assertThat(found("confirm-seats", "asked\\.(\\w+)"))
        .isEqualTo(componentsOf(PurchaseView.class))
        .containsExactlyInAnyOrder("organization", "seats", "quote");
  }

  @Test
  @DisplayName("The review form shows all of a draft, and nothing that a draft does not have")
  void reviewForm() throws IOException {
    assertThat(found("review-event", "draft\\.(\\w+)")).isEqualTo(componentsOf(DraftView.class));
    assertThat(found("review-event", "this\\.(\\w+)")).isEqualTo(componentsOf(ShownProblem.class));
  }

  @Test
  @Tag("R3")
  @DisplayName("R3: the management form writes what Java reads of a decision")
  void decisions() throws IOException {
    Set<String> fields = new TreeSet<>(ChangeRequest.FIELDS);
    fields.addAll(OF_A_PRESENTER);

    assertThat(written("manage-event", "change")).isEqualTo(fields);
    assertThat(found("manage-event", "value: \\\\\"(\\w+)"))
        .isEqualTo(namesOf(ChangeKind.values()));
  }

  @Test
  @DisplayName("The management form shows all of how an event stands, and nothing else")
  void managementForm() throws IOException {
    assertThat(found("manage-event", "standing\\.(\\w+)"))
        .isEqualTo(componentsOf(EventStanding.class));
    assertThat(found("manage-event", "this\\.(\\w+)")).isEqualTo(componentsOf(ShownProblem.class));
    // What form-js itself reads of a choice.
    assertThat(componentsOf(Choice.class)).containsExactly("label", "value");
  }

  private static Set<String> componentsOf(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> namesOf(ChangeKind... kinds) {
    return Stream.of(kinds).map(ChangeKind::name).collect(Collectors.toSet());
  }

  private static Set<String> written(String form, String variable) throws IOException {
    Set<String> keys = new TreeSet<>(found(form, "\"key\": \"(?:" + variable + "\\.)?(\\w+)\""));
    keys.addAll(found(form, "\"path\": \"" + variable + "\\.(\\w+)\""));
    return keys;
  }

  private static Set<String> found(String form, String pattern) throws IOException {
    Resource file =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:bpmn/*/" + form + ".form")[0];
    return Pattern.compile(pattern)
        .matcher(file.getContentAsString(StandardCharsets.UTF_8))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
