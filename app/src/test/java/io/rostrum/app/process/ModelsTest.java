package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.TimeDuration;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListeners;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.rostrum.app.Models;
import io.rostrum.app.RostrumTest;
import io.rostrum.workers.job.JobWorkers;
import io.rostrum.workers.job.RegisteredWorker;
import io.rostrum.workflows.billing.Tariffs;
import io.rostrum.workflows.engine.MessageNames;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;

@DisplayName("The models and the Java code know the same names")
class ModelsTest extends RostrumTest {
  /** What the engine, a form or a message brings; everything else is written by a worker. */
  private static final Set<String> FROM_ELSEWHERE =
      Set.of(
          "request", // start form schedule-event
          "decision", // form review-event
          "limits", // decision event-limits
          "purchase", // start form request-seats
          "panel", // start form request-account-change
          "statement", // start form request-statement
          "accountId", // message account-opened
          "decisionId", // message organizer-decided
          "presenterId", // message presenter-invited, and the loop over presenterIds
          "occasion", // message invitation-repeated
          "round", // message presenter-invited
          "linkOccurrence",
          "linkOccurrenceId",
          "linkSuspended", // message link-occurred
          "recipientId", // the loop over recipientIds
          "taskId",
          "taskName", // written in the model
          "changeId",
          "participantId",
          "targetId",
          "action",
          "browserHash",
          "device",
          "proof",
          "deadline",
          "seal"); // RoomDoor, which starts room-change

  private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.\"])[a-z]\\w*(?![\\w\"(])");
  private static final Set<String> FEEL =
      Set.of("and", "or", "not", "true", "false", "null", "if", "then", "else", "in");

  @Autowired private JobWorkers workers;

  @Test
  @DisplayName("File name = process id")
  void fileNames() {
    for (Resource file : Models.files("bpmn")) {
      assertThat(Models.read(file).getModelElementsByType(Process.class))
          .extracting(Process::getId)
          .containsExactly(file.getFilename().replace(".bpmn", ""));
    }
  }

  @Test
  @DisplayName("Each job type of a model has a worker, and each worker is used")
  void jobTypes() {
    assertThat(workers.workers().stream().map(RegisteredWorker::jobType))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    Models.all(ZeebeTaskDefinition.class, ZeebeTaskDefinition::getType),
                    Models.all(ZeebeExecutionListener.class, ZeebeExecutionListener::getType))
                .flatMap(Set::stream)
                .toList());
  }

  @Test
  @DisplayName("Each start of a process is noted, and each place where one waits asks for that")
  void beginnings() {
    Models.processes()
        .filter(model -> model.getModelElementById("Task_GuardRoomChange") == null)
        .forEach(
            model -> {
              assertThat(ofProcess(model)).allMatch(start -> listens(start, "note-beginning"));
              assertThat(waits(model)).allMatch(place -> listens(place, "check-beginning"));
            });
  }

  private static Stream<StartEvent> ofProcess(BpmnModelInstance model) {
    return model.getModelElementsByType(StartEvent.class).stream()
        .filter(start -> start.getParentElement() instanceof Process);
  }

  private static Stream<FlowNode> waits(BpmnModelInstance model) {
    return Stream.of(
            UserTask.class,
            EventBasedGateway.class,
            IntermediateCatchEvent.class,
            CallActivity.class)
        .flatMap(type -> model.getModelElementsByType(type).stream())
        .map(FlowNode.class::cast)
        .filter(
            place ->
                place.getPreviousNodes().list().stream()
                    .noneMatch(EventBasedGateway.class::isInstance));
  }

  private static boolean listens(FlowNode place, String jobType) {
    return place.getSingleExtensionElement(ZeebeExecutionListeners.class) != null
        && place
            .getSingleExtensionElement(ZeebeExecutionListeners.class)
            .getExecutionListeners()
            .stream()
            .anyMatch(listener -> listener.getType().equals(jobType));
  }

  @Test
  @DisplayName("Each message of a model is one that Java publishes, and the other way round")
  void messages() {
    Set<String> names =
        Stream.of(MessageNames.class.getFields())
            .map(ModelsTest::constant)
            .collect(Collectors.toSet());

    assertThat(Models.all(Message.class, Message::getName)).isEqualTo(names);
  }

  @Test
  @DisplayName("Each form and decision of a model is there, and each of them is used")
  void formsAndDecisions() {
    assertThat(Models.all(ZeebeFormDefinition.class, ZeebeFormDefinition::getFormId))
        .isEqualTo(names("form"));
    Set<String> decisions =
        new TreeSet<>(Models.all(ZeebeCalledDecision.class, ZeebeCalledDecision::getDecisionId));
    decisions.addAll(Set.of(Tariffs.PRICES, Tariffs.TAX_RATES));
    assertThat(decisions).isEqualTo(names("dmn"));
  }

  @Test
  @DisplayName("An expression reads only what is written, and what a worker reads somebody writes")
  void variables() {
    Set<String> written = new TreeSet<>(FROM_ELSEWHERE);
    Set<String> read = new TreeSet<>();
    for (RegisteredWorker<?, ?> worker : workers.workers()) {
      written.addAll(worker.writes());
      read.addAll(worker.reads());
    }
    Set<String> expressions = expressions();

    assertThat(expressions).isNotEmpty().isSubsetOf(written);
    assertThat(read).isSubsetOf(written);
    // A form's value is looked at by a worker before any expression sees it.
    assertThat(expressions).doesNotContain("request", "purchase", "statement", "panel");
    assertThat(FROM_ELSEWHERE).allMatch(name -> read.contains(name) || expressions.contains(name));
  }

  private static Set<String> expressions() {
    return Stream.of(
            Models.all(ConditionExpression.class, ConditionExpression::getTextContent),
            Models.all(TimeDuration.class, TimeDuration::getTextContent),
            Models.all(ZeebeSubscription.class, ZeebeSubscription::getCorrelationKey),
            Models.all(ZeebeAssignmentDefinition.class, ZeebeAssignmentDefinition::getAssignee),
            Models.all(
                ZeebeLoopCharacteristics.class, ZeebeLoopCharacteristics::getInputCollection))
        .flatMap(Set::stream)
        .flatMap(text -> VARIABLE.matcher(text).results().map(match -> match.group()))
        .filter(word -> !FEEL.contains(word))
        .collect(Collectors.toSet());
  }

  private static String constant(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> names(String ending) {
    return Models.files(ending).stream()
        .map(file -> file.getFilename().replace("." + ending, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
