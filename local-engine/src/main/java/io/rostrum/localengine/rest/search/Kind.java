package io.rostrum.localengine.rest.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.rostrum.localengine.rest.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/** What a field of the API holds: how it is written, read in a filter, and compared. */
public enum Kind {
  /** A key: a number in the tables, text in the API. */
  KEY(Operators.EQUALITY) {
    @Override
    Object argument(JsonNode value, String path) {
      try {
        return Long.parseLong(scalar(value, path));
      } catch (NumberFormatException e) {
        throw Problem.badRequest(
            "The provided %s '%s' is not a valid key. Expected a numeric value."
                .formatted(path, value.asText()));
      }
    }

    @Override
    JsonNode json(Object stored) {
      return NODES.textNode(stored.toString());
    }
  },
  TEXT(Operators.TEXT) {
    @Override
    Object argument(JsonNode value, String path) {
      return scalar(value, path);
    }

    @Override
    JsonNode json(Object stored) {
      return NODES.textNode(text(stored));
    }
  },
  NUMBER(Operators.ORDER) {
    @Override
    Object argument(JsonNode value, String path) {
      if (!value.isIntegralNumber()) {
        throw Problem.badRequest("%s has to be a whole number".formatted(path));
      }
      return value.longValue();
    }

    @Override
    JsonNode json(Object stored) {
      return NODES.numberNode(((Number) stored).longValue());
    }
  },
  /** A point in time: milliseconds in the tables, ISO 8601 in the API. */
  DATE(Operators.ORDER) {
    @Override
    Object argument(JsonNode value, String path) {
      try {
        return OffsetDateTime.parse(scalar(value, path)).toInstant().toEpochMilli();
      } catch (DateTimeException e) {
        throw Problem.invalid(
            "The provided %s '%s' cannot be parsed as a date according to RFC 3339, section 5.6."
                .formatted(path, value.asText()));
      }
    }

    @Override
    JsonNode json(Object stored) {
      return NODES.textNode(MILLISECONDS.format(Instant.ofEpochMilli((Long) stored)));
    }
  },
  FLAG(Set.of("$eq", "$neq", "$exists")) {
    @Override
    Object argument(JsonNode value, String path) {
      if (!value.isBoolean()) {
        throw Problem.badRequest("%s has to be true or false".formatted(path));
      }
      return value.booleanValue();
    }

    @Override
    JsonNode json(Object stored) {
      return NODES.booleanNode((Boolean) stored);
    }
  },
  /** A list or a map, written down as JSON. */
  JSON(Set.of()) {
    @Override
    Object argument(JsonNode value, String path) {
      throw Problem.badRequest("%s cannot be searched for".formatted(path));
    }

    @Override
    JsonNode json(Object stored) {
      try {
        return MAPPER.readTree(text(stored));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("The tables hold JSON that is none", e);
      }
    }
  };

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final java.time.format.DateTimeFormatter MILLISECONDS =
      new java.time.format.DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private final Set<String> operators;

  Kind(Set<String> operators) {
    this.operators = operators;
  }

  private static final class Operators {
    static final Set<String> EQUALITY = Set.of("$eq", "$neq", "$exists", "$in", "$notIn");
    static final Set<String> TEXT = Set.of("$eq", "$neq", "$exists", "$in", "$notIn", "$like");
    static final Set<String> ORDER =
        Set.of("$eq", "$neq", "$exists", "$in", "$gt", "$gte", "$lt", "$lte");
  }

  Set<String> operators() {
    return operators;
  }

  /** What to compare a column with. */
  abstract Object argument(JsonNode value, String path);

  /** How what a column has is written. */
  abstract JsonNode json(Object stored);

  private static String scalar(JsonNode value, String path) {
    if (value.isTextual() || value.isIntegralNumber()) {
      return value.asText();
    }
    throw Problem.badRequest("Request property [%s] cannot be parsed".formatted(path));
  }

  private static String text(Object stored) {
    try {
      return stored instanceof java.sql.Clob clob
          ? clob.getSubString(1, Math.toIntExact(clob.length()))
          : stored.toString();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("A long text cannot be read from the tables", e);
    }
  }
}
