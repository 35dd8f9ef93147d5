package io.rostrum.app.process;

import io.rostrum.app.Organizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody hands to a process that they begin in the middle. */
final class ForgedVariables {
  private static final Map<String, Object> LIMITS =
      Map.of(
          "presenterSeats", 400,
          "attendeeSeats", 50_000,
          "cameras", 8,
          "microphones", 8,
          "longestDurationMinutes", 720);

  private ForgedVariables() {}

  /**
   * @param account another's
   * @param decision that its owner took, whose id is the key of their task
   */
  static Map<String, Object> stolen(
      long event, String account, String decision, String linkOccurrence) {
    String id = Long.toString(event);
    String presenter = id + "-presenter-1";
    Map<String, Object> variables = new HashMap<>(asIfAllWereWell());
    variables.putAll(
        Map.of(
            "eventId", id,
            "accountId", account,
            "decisionId", decision,
            "taskKey", decision,
            "presenterId", presenter,
            "presenterIds", List.of(presenter),
            "recipientId", presenter,
            "recipientIds", List.of(presenter),
            "participantId", presenter,
            "linkOccurrenceId", linkOccurrence));
    variables.putAll(Map.of("changeId", id, "purchaseId", id, "placeId", presenter + "-1"));
    return variables;
  }

  /**
   * @param ownTask the key of a task that whoever forges has completed
   */
  static Map<String, Object> own(long event, String account, String ownTask) {
    Map<String, Object> variables = new HashMap<>(stolen(event, account, ownTask, "none"));
    variables.putAll(
        Map.of(
            "decision", "save",
            "due", "CLOSE",
            "roomStage", "ENDED",
            "outcome", "CHANGED",
            "linkOccurrence", "LINK_ASKED",
            "seat", "WAITING",
            "cancelled", true));
    return variables;
  }

  /** What the steps before would have written. */
  private static Map<String, Object> asIfAllWereWell() {
    var variables = new HashMap<String, Object>();
    variables.put("organizer", "demo");
    variables.put("organizerKnown", true);
    variables.put("byOrganizer", true);
    variables.put("completedBy", "demo");
    variables.put("plan", "business");
    variables.put("newPlan", "business");
    variables.put("eventType", "webinar");
    variables.put("title", "Not what demo wanted");
    variables.put("taskName", "Manage event");
    variables.put("limits", LIMITS);
    variables.put("request", new Organizer(null, null, Instant::now).request().fields());
    variables.put("decision", "confirm");
    variables.put("typedChange", Map.of("kind", "CANCEL", "reason", "I can"));
    variables.put("typedCode", "123456");
    variables.put("outcome", "SCHEDULED");
    variables.put("registered", true);
    variables.put("seatsMissing", 0);
    variables.put("seat", "TAKEN");
    variables.put("occasion", "again");
    variables.put("round", 1);
    variables.put("due", "REMIND");
    variables.put("dueAt", Instant.now().toString());
    variables.put("waitFor", "PT0S");
    variables.put("nextCycleIn", "PT0S");
    variables.put("cyclesCharged", 0);
    variables.put("isCharged", true);
    variables.put("hasChanged", true);
    variables.put("invoiceNumber", 1);
    variables.put("linkOccurrence", "CODE_ASKED");
    variables.put("linkSuspended", true);
    variables.put("canBeOpened", true);
    variables.put("codesSent", 1);
    variables.put("seatsAreLost", true);
    variables.put("releaseTries", 0);
    variables.put("settings", Map.of());
    variables.put("cancelled", false);
    return variables;
  }
}
