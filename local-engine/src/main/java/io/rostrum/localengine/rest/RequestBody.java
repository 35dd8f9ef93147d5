package io.rostrum.localengine.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;

/** What a request brings. */
final class RequestBody {
  private static final int MOST_BYTES = 4 << 20;

  /** What is read and thrown away of one that is too long, so that its sender hears why. */
  private static final long MOST_IGNORED = 64L << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private RequestBody() {}

  static byte[] read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      ignore(body);
      throw new Problem(
          413, "Content Too Large", "A request may have at most %d bytes".formatted(MOST_BYTES));
    }
    return bytes;
  }

  private static void ignore(InputStream body) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long ignored = 0;
    int read = body.read(buffer);
    while (read >= 0 && ignored < MOST_IGNORED) {
      ignored += read;
      read = body.read(buffer);
    }
  }

  /**
   * @throws Problem if it is no JSON object; none at all counts as an empty one
   */
  static JsonNode json(byte[] body) {
    if (body.length == 0) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      JsonNode json = MAPPER.readTree(body);
      if (json.isObject()) {
        return json;
      }
      if (json.isNull()) {
        return JsonNodeFactory.instance.objectNode();
      }
      throw Problem.badRequest("The request's body has to be a JSON object");
    } catch (JsonProcessingException e) {
      throw Problem.badRequest(
          "The request's body is no JSON: line %d, column %d cannot be read"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw Problem.badRequest("The request's body is no JSON in UTF-8");
    }
  }
}
