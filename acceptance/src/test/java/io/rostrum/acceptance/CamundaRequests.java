package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;

/** Requests as the pages of Tasklist and Operate send them, for whoever is logged in. */
final class CamundaRequests {
  private static final String TOKEN = "X-CSRF-TOKEN";

  private final APIRequestContext requests;
  private final String address;
  private final String token;

  /**
   * @param requests of a browser that is logged in
   * @param address of the server, without a path
   */
  CamundaRequests(APIRequestContext requests, String address) {
    this.requests = requests;
    this.address = address;
    this.token =
        requests.get(address + "/v1/internal/users/current").headers().get(TOKEN.toLowerCase());
  }

  /** What the server answers to a request that it accepts. */
  String send(String method, String path, Object body) {
    APIResponse answer = answer(method, path, body);
    assertThat(answer.ok()).as(() -> method + " " + path + ": " + answer.text()).isTrue();
    return answer.text();
  }

  APIResponse answer(String method, String path, Object body) {
    return requests.fetch(
        address + path,
        RequestOptions.create().setMethod(method).setHeader(TOKEN, token).setData(body));
  }
}
