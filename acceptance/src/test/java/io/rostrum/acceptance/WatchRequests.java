package io.rostrum.acceptance;

import static java.util.stream.Collectors.toSet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the watch's pages ask the engine for, without the pages. */
final class WatchRequests {
  private final EngineRequests requests;

  /**
   * @param page of the watch
   */
  WatchRequests(Page page) {
    this.requests = new EngineRequests(page);
  }

  /** A variable of any instance that ever ran. */
  record Variable(String name, String value) {}

  /** Whether any instance has a variable of this value by now. */
  boolean has(Variable variable) {
    var filter = Map.of("name", variable.name(), "value", variable.value());
    var found = requests.send("POST", "/v2/variables/search", Map.of("filter", filter));
    return !found.getAsJsonArray("items").isEmpty();
  }

  /** The keys of all instances of a process, also of those that are over. */
  Set<String> instances(String process) {
    var filter = Map.of("processDefinitionId", process);
    return requests.search("/v2/process-instances/search", filter, "processInstanceKey").stream()
        .map(instance -> instance.get("processInstanceKey").getAsString())
        .collect(toSet());
  }

  /** All variables of all instances, with their whole values. */
  List<Variable> variables() {
    return requests.search("/v2/variables/search", Map.of(), "variableKey").stream()
        .map(this::whole)
        .toList();
  }

  /** A search shows but the beginning of a long value. */
  private Variable whole(JsonObject found) {
    boolean isCut =
        Optional.ofNullable(found.get("isTruncated")).map(JsonElement::getAsBoolean).orElse(false);
    JsonObject variable =
        isCut
            ? requests.send("GET", "/v2/variables/" + found.get("variableKey").getAsString(), null)
            : found;
    return new Variable(variable.get("name").getAsString(), variable.get("value").getAsString());
  }
}
