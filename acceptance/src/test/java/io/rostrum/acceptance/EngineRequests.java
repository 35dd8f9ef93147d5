package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests as the pages of desk and watch send them, for whoever is signed in. */
final class EngineRequests {
  private static final int PAGE = 100;

  private final Page page;
  private final String address;
  private final String token;
  private final Gson gson = new Gson();

  /**
   * @param page of desk or watch
   */
  EngineRequests(Page page) {
    this.page = page;
    this.address = URI.create(page.url()).resolve("/desk/api").toString();
    this.token = page.locator("meta[name=csrf]").getAttribute("content");
  }

  /** What the engine answers to a request that it accepts. */
  JsonObject send(String method, String path, Object body) {
    APIResponse answer = answer(method, path, body);
    assertThat(answer.ok()).as(() -> method + " " + path + ": " + answer.text()).isTrue();
    return gson.fromJson(answer.text(), JsonObject.class);
  }

  APIResponse answer(String method, String path, Object body) {
    var options = RequestOptions.create().setMethod(method).setHeader("X-CSRF-TOKEN", token);
    return page.context()
        .request()
        .fetch(address + path, body == null ? options : options.setData(body));
  }

  /**
   * All that a search finds, page by page.
   *
   * @param sort the field by which a next page goes on where the last one ended
   */
  List<JsonObject> search(String path, Map<String, ?> filter, String sort) {
    List<JsonObject> all = new ArrayList<>();
    JsonObject found;
    do {
      var request =
          Map.of(
              "filter", filter,
              "sort", List.of(Map.of("field", sort, "order", "ASC")),
              "page", Map.of("from", all.size(), "limit", PAGE));
      found = send("POST", path, request);
      found.getAsJsonArray("items").forEach(item -> all.add(item.getAsJsonObject()));
    } while (!found.getAsJsonArray("items").isEmpty());
    int total = found.getAsJsonObject("page").get("totalItems").getAsInt();
    assertThat(all).as("found on all pages").hasSizeGreaterThanOrEqualTo(total);
    return all;
  }
}
