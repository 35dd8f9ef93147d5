package io.rostrum.desk.signin;

import io.rostrum.desk.engine.Credentials;
import io.rostrum.desk.engine.EngineAway;
import io.rostrum.desk.engine.EngineRest;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the engine whether it knows somebody by that name and password. */
final class EngineLogin implements AuthenticationProvider {
  private final EngineRest engine;
  private final JsonMapper json;

  EngineLogin(EngineRest engine, JsonMapper json) {
    this.engine = engine;
    this.json = json;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    var credentials = new Credentials(typed.getName(), String.valueOf(typed.getCredentials()));
    // The engine would read the part after a colon as password.
    if (credentials.username().isBlank() || credentials.username().contains(":")) {
      throw new BadCredentialsException("No such name");
    }
    try {
      var answer = engine.ask("GET", "/v2/authentication/me", new byte[0], credentials);
      return signedIn(credentials, answer);
    } catch (EngineAway e) {
      throw new AuthenticationServiceException("The engine does not answer", e);
    }
  }

  private SignedIn signedIn(Credentials credentials, HttpResponse<InputStream> answer) {
    JsonNode me = read(answer);
    return switch (answer.statusCode()) {
      case 200 -> new SignedIn(credentials, displayName(credentials, me), components(me));
      case 401, 403 -> throw new BadCredentialsException("The engine does not know them");
      default -> throw new AuthenticationServiceException("Status " + answer.statusCode());
    };
  }

  private JsonNode read(HttpResponse<InputStream> answer) {
    try (InputStream body = answer.body()) {
      return answer.statusCode() == 200 ? json.readTree(body) : json.createObjectNode();
    } catch (JacksonException | java.io.IOException e) {
      throw new AuthenticationServiceException("This is no Camunda", e);
    }
  }

  private static String displayName(Credentials credentials, JsonNode me) {
    return Optional.of(me.path("displayName").asString(""))
        .filter(name -> !name.isBlank())
        .orElse(credentials.username());
  }

  private static List<String> components(JsonNode me) {
    return me.path("authorizedComponents").valueStream().map(JsonNode::asString).toList();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
