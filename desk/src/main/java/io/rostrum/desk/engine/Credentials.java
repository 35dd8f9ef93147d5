package io.rostrum.desk.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Whom the engine knows somebody as, and what proves it. */
public record Credentials(String username, String password) {

  /** As HTTP's basic authentication sends them. */
  String header() {
    byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Without the password, so that no log has it. */
  @Override
  public String toString() {
    return "Credentials[username=" + username + "]";
  }
}
