package io.rostrum.workflows.engine;

/** How the engine and the database stand to each other. */
public enum EngineStanding {
  /** They belong together, or both are new. */
  FITS("The process engine and the database belong together."),
  ENGINE_NEW(
      "The process engine is new, or its data is gone, and the database has the events of another"
          + " engine."),
  ENGINE_OLDER(
      "The process engine was restored from an older copy than the database: it forgot what came"
          + " after, and would give out the same keys again."),
  DATABASE_NEW(
      "The database is new, or its data is gone, and the process engine works for the events of"
          + " another database."),
  DATABASE_OLDER(
      "The database was restored from an older copy than the process engine: it forgot what came"
          + " after."),
  ANOTHER("The process engine belongs to another Rostrum, with another database.");

  private final String sentence;

  EngineStanding(String sentence) {
    this.sentence = sentence;
  }

  /** Which side is newer than the other, or was restored. */
  public String sentence() {
    return sentence;
  }

  /** Whether the processes of the database's events are not in the engine, or not as they were. */
  public boolean losesEvents() {
    return this == ENGINE_NEW || this == ENGINE_OLDER || this == ANOTHER;
  }
}
