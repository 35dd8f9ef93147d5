package io.rostrum.app.person;

import io.rostrum.workflows.text.EmailAddress;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command <code>person</code>, for who is asked by somebody what is kept of them, or to delete
 * it. It needs the database only, with the settings that Rostrum has; no room and no worker starts.
 */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public final class PersonCommand {
  private static final String NAME = "person";
  private static final String REALLY = "--really";
  private static final String USAGE =
      """
      Usage: person export ADDRESS            prints as JSON what is kept of somebody
             person delete ADDRESS            prints what deleting it would change
             person delete ADDRESS --really   does it
      """;

  private PersonCommand() {}

  /** Whether the arguments of Rostrum are this command's. */
  public static boolean isAskedFor(String... arguments) {
    return arguments.length > 0 && arguments[0].equals(NAME);
  }

  /**
   * Prints the answer, as JSON, or how to ask.
   *
   * @param arguments the command, and settings if any
   * @return the exit code
   */
  public static int run(String... arguments) {
    // The answer is all that is printed.
    Stream<String> quiet =
        Stream.concat(Stream.of(arguments), Stream.of("--logging.level.root=off"));
    return run(System.out, quiet.toArray(String[]::new));
  }

  static int run(PrintStream out, String... arguments) {
    List<String> words = Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
    if (words.size() != 3 || !List.of("export", "delete").contains(words.get(1))) {
      out.print(USAGE);
      return 2;
    }
    Set<String> addresses = EmailAddress.spellings(words.get(2));
    boolean really = List.of(arguments).contains(REALLY);
    var application =
        new SpringApplicationBuilder(PersonCommand.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF);
    String[] settings =
        Arrays.stream(arguments).filter(one -> one.matches("--.+=.*")).toArray(String[]::new);
    try (var context = application.run(settings)) {
      Object answer = answer(words.get(1), addresses, really, context.getBean(DataSource.class));
      out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(answer));
      return 0;
    } catch (DataAccessException e) {
      out.printf(
          "The database cannot be asked: %s%nThis command needs the settings that Rostrum has; stop a"
              + " local Rostrum first, it shares its database with nobody.%n",
          e.getMostSpecificCause().getMessage());
      return 1;
    }
  }

  private static Object answer(
      String what, Set<String> addresses, boolean really, DataSource database) {
    var jdbc = new NamedParameterJdbcTemplate(database);
    if (what.equals("export")) {
      return new PersonalData(jdbc).of(addresses);
    }
    var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    Forgetting.Outcome outcome = new Forgetting(jdbc, transactions).forget(addresses, really);
    return Map.of(really ? "changed" : "wouldChange", outcome.changed(), "left", outcome.left());
  }
}
