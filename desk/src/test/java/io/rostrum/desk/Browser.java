package io.rostrum.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps cookies and follows no redirect by itself. */
final class Browser {
  private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;

  Browser(int port) {
    this.address = "http://localhost:" + port;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Sends a form, with the token of the sign-in page. */
  HttpResponse<String> signIn(String name, String password) {
    return form(
        "/desk/sign-in",
        "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + token());
  }

  HttpResponse<String> form(String path, String fields) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  HttpResponse<String> json(String method, String path, String token, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .method(method, BodyPublishers.ofString(body)));
  }

  /** The token that the pages of this session send back. */
  String token() {
    HttpResponse<String> page = get("/desk/sign-in");
    String text = page.statusCode() == 200 ? page.body() : get("/desk").body();
    Matcher found = TOKEN.matcher(text);
    if (!found.find()) {
      throw new AssertionError("No token in the page");
    }
    return found.group(1);
  }

  String sessionId() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("rostrum-desk"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  void forgetSession() {
    cookies.getCookieStore().removeAll();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
