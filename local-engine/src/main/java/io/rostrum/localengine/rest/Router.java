package io.rostrum.localengine.rest;

import io.rostrum.localengine.users.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which path is answered by what, and who may ask. */
final class Router {
  static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
  static final Set<Role> READERS = EnumSet.of(Role.ADMIN, Role.READONLY_ADMIN);
  static final Set<Role> ACTORS = EnumSet.of(Role.ADMIN, Role.ORGANIZER);
  static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);

  private final List<Route> routes = new ArrayList<>();

  /** Answers one kind of request. */
  @FunctionalInterface
  interface Handler {
    Reply handle(Call call);
  }

  private record Route(String method, Pattern path, Set<Role> roles, Handler handler) {}

  /** A handler with what the path says. */
  record Match(Set<Role> roles, Handler handler, Map<String, String> variables) {}

  Router get(String path, Set<Role> roles, Handler handler) {
    return add("GET", path, roles, handler);
  }

  Router post(String path, Set<Role> roles, Handler handler) {
    return add("POST", path, roles, handler);
  }

  Router patch(String path, Set<Role> roles, Handler handler) {
    return add("PATCH", path, roles, handler);
  }

  Router delete(String path, Set<Role> roles, Handler handler) {
    return add("DELETE", path, roles, handler);
  }

  /**
   * @param path with names in braces where anything may stand
   */
  private Router add(String method, String path, Set<Role> roles, Handler handler) {
    Pattern pattern = Pattern.compile(path.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
    routes.add(new Route(method, pattern, roles, handler));
    return this;
  }

  /**
   * @throws Problem if there is no such path, or not with this method
   */
  Match find(String method, String path) {
    boolean isKnown = false;
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(path);
      if (matcher.matches()) {
        isKnown = true;
        if (route.method().equals(method)) {
          return new Match(route.roles(), route.handler(), variables(matcher));
        }
      }
    }
    throw isKnown
        ? new Problem(
            405, "Method Not Allowed", "Method '%s' is not supported here".formatted(method))
        : new Problem(
            404,
            "Not Found",
            "This engine has no endpoint %s %s. It has only a part of Camunda's REST API."
                .formatted(method, path));
  }

  private static Map<String, String> variables(Matcher matcher) {
    Map<String, String> variables = new LinkedHashMap<>();
    matcher.namedGroups().forEach((name, group) -> variables.put(name, matcher.group(group)));
    return variables;
  }
}
