package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIRequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Operate's API tells an analyst, without the page. */
final class OperateRequests {
  private static final int PAGE = 1000;

  private final CamundaRequests requests;
  private final Gson gson = new Gson();

  /**
   * @param requests of a browser that is logged in
   * @param address of the server, without a path
   */
  OperateRequests(APIRequestContext requests, String address) {
    this.requests = new CamundaRequests(requests, address);
  }

  /** A variable of any instance that ever ran. */
  record Variable(String name, String value) {}

  /** Whether any instance has a variable of this value by now. */
  boolean has(Variable variable) {
    var filter = Map.of("name", variable.name(), "value", variable.value());
    return !search(Map.of("filter", filter, "size", 1)).getAsJsonArray("items").isEmpty();
  }

  /** All variables of all instances, with their whole values. */
  List<Variable> variables() {
    List<Variable> all = new ArrayList<>();
    JsonObject page = search(request());
    int total = page.get("total").getAsInt();
    while (!page.getAsJsonArray("items").isEmpty()) {
      page.getAsJsonArray("items").forEach(item -> all.add(whole(item.getAsJsonObject())));
      Map<String, Object> next = request();
      next.put("searchAfter", page.get("sortValues"));
      page = search(next);
    }
    assertThat(all).as("variables on all pages").hasSizeGreaterThanOrEqualTo(total);
    return all;
  }

  private static Map<String, Object> request() {
    var request = new HashMap<String, Object>();
    request.put("size", PAGE);
    request.put("sort", List.of(Map.of("field", "key", "order", "ASC")));
    return request;
  }

  private JsonObject search(Map<String, Object> request) {
    String found = requests.send("POST", "/v1/variables/search", request);
    return gson.fromJson(found, JsonObject.class);
  }

  /** A search shows but the beginning of a long value. */
  private Variable whole(JsonObject found) {
    boolean isCut = found.has("truncated") && found.get("truncated").getAsBoolean();
    JsonObject variable =
        isCut
            ? gson.fromJson(
                requests.send("GET", "/v1/variables/" + found.get("key").getAsLong(), null),
                JsonObject.class)
            : found;
    return new Variable(variable.get("name").getAsString(), variable.get("value").getAsString());
  }
}
