package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What is sent back. */
record Reply(int status, String contentType, byte[] body) {
  private static final int OK = 200;

  static final Reply NO_CONTENT = new Reply(204, "", new byte[0]);

  static Reply json(JsonNode body) {
    return json(OK, body);
  }

  static Reply json(int status, JsonNode body) {
    return new Reply(status, "application/json", bytes(body.toString()));
  }

  static Reply problem(int status, JsonNode body) {
    return new Reply(status, "application/problem+json", bytes(body.toString()));
  }

  static Reply xml(String xml) {
    return new Reply(OK, "text/xml;charset=UTF-8", bytes(xml));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
