package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rostrum.localengine.rest.search.Column;
import io.rostrum.localengine.rest.search.Condition;
import io.rostrum.localengine.rest.search.View;
import io.rostrum.localengine.users.Role;
import io.rostrum.localengine.users.User;
import io.rostrum.localengine.users.Users;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who asks, and who else there is. */
record Identity(JdbcTemplate tables, Optional<Users> users) {
  void addTo(Router router) {
    router
        .get("/v2/authentication/me", Router.EVERYBODY, Identity::me)
        .post("/v2/users/search", Router.EVERYBODY, this::search)
        .get("/v2/users/{username}", Router.EVERYBODY, this::get);
  }

  private static Reply me(Call call) {
    User user = call.user();
    ObjectNode me = JsonNodeFactory.instance.objectNode();
    me.put("username", user.name());
    me.put("displayName", user.displayName());
    me.put("email", user.email());
    var components = me.putArray("authorizedComponents");
    components(user.role()).forEach(components::add);
    me.putArray("tenants")
        .addObject()
        .put("tenantId", "<default>")
        .put("name", "Default")
        .put("description", "");
    me.putArray("groups");
    me.putArray("roles").add(user.role().id());
    me.putNull("salesPlanType");
    me.putObject("c8Links");
    me.put("canLogout", true);
    return Reply.json(me);
  }

  private static List<String> components(Role role) {
    return switch (role) {
      case ADMIN -> List.of("*");
      case ORGANIZER -> List.of("tasklist");
      case READONLY_ADMIN -> List.of("operate", "tasklist");
    };
  }

  private Reply search(Call call) {
    List<User> all = users.map(Users::all).orElse(List.of());
    if (all.isEmpty()) {
      return Reply.json(view(List.of()).search(tables, call.body(), Condition.of("false")));
    }
    return Reply.json(view(all).search(tables, call.body(), Condition.NONE));
  }

  // Few enough to be written into the query, so that all searches are one and the same.
  private static View view(List<User> users) {
    String rows =
        users.isEmpty()
            ? "('', '', '')"
            : users.stream()
                .map(
                    user ->
                        "(%s, %s, %s)"
                            .formatted(
                                quoted(user.name()),
                                quoted(user.displayName()),
                                quoted(user.email())))
                .collect(java.util.stream.Collectors.joining(", "));
    return View.of(
        "(select c1 as username, c2 as name, c3 as email from (values " + rows + "))",
        "username",
        Column.text("username", "t.username").sorted(),
        Column.text("name", "t.name").sorted(),
        Column.text("email", "t.email").sorted());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private Reply get(Call call) {
    String name = call.variables().get("username");
    return view(users.map(Users::all).orElse(List.of()))
        .get(tables, name, Condition.NONE)
        .map(Reply::json)
        .orElseThrow(
            () ->
                new Problem(404, "NOT_FOUND", "User with username '%s' not found".formatted(name)));
  }
}
