package io.rostrum.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody's browser: where it is, behind a proxy that says so, and its cookie. */
final class Browser {
  private static final HttpClient HTTP = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  private final URI server;
  private final String address;
  private String cookie;

  /**
   * @param cookie empty for one that has none yet
   */
  Browser(URI server, String address, String cookie) {
    this.server = server;
    this.address = address;
    this.cookie = cookie;
  }

  URI server() {
    return server;
  }

  String address() {
    return address;
  }

  String cookie() {
    return cookie;
  }

  /** Opens a page. */
  HttpResponse<String> opens(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /** Enters by the link of all attendees. */
  HttpResponse<String> enters(String path, String name) throws IOException, InterruptedException {
    String form = "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Sends a body that is no request for a change. */
  HttpResponse<String> posts(String path, byte[] body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Cookie", cookie)
        .header("X-Forwarded-For", address);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
    answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
    return answer;
  }
}
