package io.rostrum.workflows.log;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** What lines of the log are about, in fields of their own where logs are structured. */
public final class LogFields {
  /** The event's id. */
  public static final String EVENT = "rostrum.event";

  /** The id of a change in a room. */
  public static final String CHANGE = "rostrum.change";

  /** The job's key, as in an incident. */
  public static final String JOB = "rostrum.job";

  /** The key of the process instance, as Operate shows it. */
  public static final String INSTANCE = "rostrum.instance";

  // Whoever starts a process writes its variables, and an address is not for the log.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,80}");

  private LogFields() {}

  /**
   * Does something whose lines in the log carry these fields; what is no id is left out.
   *
   * @param fields the constants of this class, and their values
   */
  public static <T> T during(Map<String, String> fields, Supplier<T> work) {
    fields.forEach(LogFields::put);
    try {
      return work.get();
    } finally {
      fields.keySet().forEach(MDC::remove);
    }
  }

  private static void put(String field, String value) {
    if (ID.matcher(value).matches()) {
      MDC.put(field, value);
    }
  }
}
