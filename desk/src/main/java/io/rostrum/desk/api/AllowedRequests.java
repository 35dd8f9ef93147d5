package io.rostrum.desk.api;

import java.util.List;
import java.util.regex.Pattern;

/** The part of Camunda's REST API that desk and watch ask for; nothing else is passed on. */
final class AllowedRequests {
  private static final List<Pattern> ALLOWED =
      List.of(
              "GET /v2/authentication/me",
              "GET /v2/topology",
              "POST /v2/users/search",
              // Tasks
              "POST /v2/user-tasks/search",
              "GET /v2/user-tasks/{key}",
              "GET /v2/user-tasks/{key}/form",
              "POST /v2/user-tasks/{key}/variables/search",
              "POST /v2/user-tasks/{key}/assignment",
              "DELETE /v2/user-tasks/{key}/assignee",
              "POST /v2/user-tasks/{key}/completion",
              // Processes
              "POST /v2/process-definitions/search",
              "GET /v2/process-definitions/{key}",
              "GET /v2/process-definitions/{key}/xml",
              "GET /v2/process-definitions/{key}/form",
              "POST /v2/process-definitions/{key}/statistics/element-instances",
              // Instances
              "POST /v2/process-instances",
              "POST /v2/process-instances/search",
              "GET /v2/process-instances/{key}",
              "GET /v2/process-instances/{key}/call-hierarchy",
              "GET /v2/process-instances/{key}/sequence-flows",
              "GET /v2/process-instances/{key}/statistics/element-instances",
              "POST /v2/process-instances/{key}/incidents/search",
              "POST /v2/element-instances/search",
              "GET /v2/element-instances/{key}",
              "POST /v2/variables/search",
              "GET /v2/variables/{key}",
              // Incidents
              "POST /v2/incidents/search",
              "GET /v2/incidents/{key}",
              "POST /v2/incidents/{key}/resolution",
              "POST /v2/jobs/search",
              "PATCH /v2/jobs/{key}",
              "POST /v2/decision-instances/search")
          .stream()
          .map(request -> Pattern.compile(request.replace("{key}", "[0-9]{1,19}")))
          .toList();

  private AllowedRequests() {}

  /**
   * @param path beginning with {@code /v2/}
   */
  static boolean contain(String method, String path) {
    String request = method + " " + path;
    return ALLOWED.stream().anyMatch(allowed -> allowed.matcher(request).matches());
  }
}
