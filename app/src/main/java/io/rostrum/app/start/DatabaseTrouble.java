package io.rostrum.app.start;

import java.sql.SQLException;
import java.util.Optional;

/** What can be the matter with the database when Rostrum starts. */
enum DatabaseTrouble {
  AWAY("The database does not answer. Is it running, and is spring.datasource.url right?"),
  FULL("The database lets nobody else in: all its connections are taken."),
  REFUSED(
      "The database does not let Rostrum in. Are spring.datasource.username and"
          + " spring.datasource.password right?"),
  MISSING(
      "The server has no such database. Is the name in spring.datasource.url right, or is the"
          + " database still to be made?");

  private final String sentence;

  DatabaseTrouble(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  /** Whether it can pass by itself. */
  boolean canPass() {
    return this != REFUSED;
  }

  /** By the class of the SQLSTATE; empty if it is none of these. */
  static Optional<DatabaseTrouble> of(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    if (state.startsWith("28")) {
      return Optional.of(REFUSED);
    }
    if (state.equals("3D000")) {
      return Optional.of(MISSING);
    }
    if (state.equals("53300")) {
      return Optional.of(FULL);
    }
    // The last is PostgreSQL's while it starts.
    return state.startsWith("08") || state.equals("57P03") ? Optional.of(AWAY) : Optional.empty();
  }
}
