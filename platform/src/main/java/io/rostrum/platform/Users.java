package io.rostrum.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** The people who may sign in to Tasklist and Operate. */
final class Users {
  private static final String INDEX = "/operate-user-1.2.0_";

  /** The password is the name: this machine's browser is the only one that gets to the sign-in. */
  private record User(String id, String displayName, String role) {
    String document() {
      return """
      {"id":"%1$s","userId":"%1$s","displayName":"%2$s","password":"{noop}%1$s","roles":["%3$s"]}
      """
          .formatted(id, displayName, role);
    }
  }

  private static final List<User> USERS =
      List.of(
          new User("demo", "Demo", "OWNER"),
          new User("amelie", "Amélie", "OWNER"),
          // Has no account until somebody opens one.
          new User("nora", "Nora", "OWNER"),
          new User("view", "Analyst", "USER"));

  private Users() {}

  /** Makes the users what they should be; Operate makes its own again at each of its starts. */
  static void write(PlatformSettings settings) {
    for (User user : USERS) {
      call(settings, "PUT", "/_doc/" + user.id(), user.document(), Set.of(200, 201));
    }
    call(settings, "DELETE", "/_doc/act", "", Set.of(200, 404));
    call(settings, "POST", "/_refresh", "", Set.of(200));
  }

  private static void call(
      PlatformSettings settings, String method, String path, String body, Set<Integer> expected) {
    URI uri = settings.uri(Port.SEARCH, INDEX + path);
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (!expected.contains(status)) {
        throw new PlatformException(
            "The users of Tasklist and Operate cannot be written: %s %s answered %d."
                .formatted(method, uri, status));
      }
    } catch (IOException e) {
      throw new PlatformException("OpenSearch does not answer: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("The start was interrupted.", e);
    }
  }
}
