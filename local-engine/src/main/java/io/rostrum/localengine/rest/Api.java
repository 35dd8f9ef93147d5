package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.rostrum.localengine.engine.Commands;
import io.rostrum.localengine.engine.EngineClock;
import io.rostrum.localengine.history.History;
import io.rostrum.localengine.users.Role;
import io.rostrum.localengine.users.User;
import io.rostrum.localengine.users.Users;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that is answered, and to whom. */
final class Api {
  private static final User ANYBODY = new User("anonymous", "Anonymous", "", Role.ADMIN);

  private final Router open = new Router();
  private final Router guarded = new Router();
  private final Optional<Users> users;

  Api(
      Optional<Users> users,
      History history,
      Commands commands,
      BooleanSupplier isHealthy,
      Optional<EngineClock> clock) {
    this.users = users;
    var tables = new JdbcTemplate(history.tables());
    var engine = new Engine(commands, history);
    var cluster = new Cluster(isHealthy, clock);
    cluster.addOpenTo(open);
    cluster.addTo(guarded);
    new Identity(tables, users).addTo(guarded);
    var tasks = new UserTasks(tables, engine);
    tasks.addTo(guarded);
    new Variables(tables, tasks).addTo(guarded);
    new ProcessDefinitions(tables).addTo(guarded);
    new InstanceCreation(tables, engine).addTo(guarded);
    var instances = new ProcessInstances(tables, engine);
    instances.addTo(guarded);
    new Troubles(tables, engine, instances).addTo(guarded);
    new Messages(engine).addTo(guarded);
  }

  /** Whether a path is answered to whoever asks. */
  boolean isOpen(String path) {
    return path.startsWith("/actuator/") || path.equals("/v2/status");
  }

  /**
   * Who asks.
   *
   * @param authorization the header's value, or an empty text
   * @throws Problem if it proves nobody
   */
  User user(String authorization) {
    return users
        .map(known -> known.signIn(authorization).orElseThrow(() -> unknown(authorization)))
        .orElse(ANYBODY);
  }

  private static Problem unknown(String authorization) {
    return new Problem(
        401,
        "Unauthorized",
        authorization.isEmpty()
            ? "Sign in with a user name and a password (basic authentication)"
            : "The user name or the password is wrong");
  }

  /** What is answered to a path that is open. */
  Reply answerAnybody(Request request) {
    return answer(open, ANYBODY, request);
  }

  Reply answer(User user, Request request) {
    return answer(guarded, user, request);
  }

  private static Reply answer(Router router, User user, Request request) {
    Router.Match match = router.find(request.method(), request.path());
    if (!match.roles().contains(user.role())) {
      throw Problem.forbidden(
          "Insufficient permissions: %s, who is %s, may not do this"
              .formatted(user.name(), user.role().id()));
    }
    return match
        .handler()
        .handle(
            new Call(user, match.variables(), request.query(), RequestBody.json(request.body())));
  }

  static Reply describe(Problem problem, String path) {
    return Reply.problem(
        problem.status(),
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "about:blank")
            .put("title", problem.title())
            .put("status", problem.status())
            .put("detail", problem.getMessage())
            .put("instance", path));
  }

  /** A request as it came. */
  record Request(String method, String path, Map<String, String> query, byte[] body) {}
}
