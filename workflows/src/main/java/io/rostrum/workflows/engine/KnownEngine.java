package io.rostrum.workflows.engine;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;

/** What the database knows of its engine: one row, which whoever marks the engine holds. */
@Entity
class KnownEngine {
  private static final int LAST_LIFE = 63;

  @Id private int id;
  // Null until the first engine is met.
  private String installation;
  private long markNumber;
  // Told to the engine, or about to be.
  private long announcedNumber;
  private int life;

  protected KnownEngine() {}

  int life() {
    return life;
  }

  /** How an engine that says this stands to this database. */
  EngineStanding standing(Optional<EngineMark> said) {
    if (said.isEmpty()) {
      return hasMetOne() ? EngineStanding.ENGINE_NEW : EngineStanding.FITS;
    }
    EngineMark mark = said.get();
    if (!isOurs(mark)) {
      return hasMetOne() ? standingOfMet(mark) : standingOfFirst(mark);
    }
    if (mark.number() < markNumber) {
      return EngineStanding.ENGINE_OLDER;
    }
    return mark.number() > announcedNumber ? EngineStanding.DATABASE_OLDER : EngineStanding.FITS;
  }

  private static EngineStanding standingOfMet(EngineMark another) {
    return another.isOfWhoeverDeploys() ? EngineStanding.ENGINE_NEW : EngineStanding.ANOTHER;
  }

  // Whoever deploys in Rostrum's place marks an engine before Rostrum meets it.
  private static EngineStanding standingOfFirst(EngineMark another) {
    return another.isOfWhoeverDeploys() ? EngineStanding.FITS : EngineStanding.DATABASE_NEW;
  }

  // A number that is announced and not confirmed may never have reached the engine.
  private boolean hasMetOne() {
    return markNumber > 0 || installation != null && announcedNumber == 0;
  }

  /** The mark that the engine is to be given next. */
  EngineMark announce(Optional<EngineMark> said) {
    if (installation == null) {
      installation = UUID.randomUUID().toString();
    }
    long known = said.filter(this::isOurs).map(EngineMark::number).orElse(0L);
    announcedNumber = Math.max(announcedNumber, known) + 1;
    return new EngineMark(installation, announcedNumber);
  }

  private boolean isOurs(EngineMark mark) {
    return mark.installation().equals(installation);
  }

  /** The engine says so. */
  void confirm(EngineMark mark) {
    markNumber = mark.number();
    announcedNumber = Math.max(announcedNumber, markNumber);
  }

  /** Goes by the mark that the first engine has, where Rostrum may not mark it itself. */
  void meet(Optional<EngineMark> said) {
    if (!hasMetOne()) {
      take(said);
    }
  }

  /** Goes by the mark that the engine has, whatever it was before. */
  void take(Optional<EngineMark> said) {
    installation = said.map(EngineMark::installation).orElse(null);
    markNumber = said.map(EngineMark::number).orElse(0L);
    announcedNumber = markNumber;
  }

  /**
   * Another engine, or one that forgot, takes the place of the one so far: it gives the same keys
   * again.
   */
  void beginNextLife() {
    if (life == LAST_LIFE) {
      throw new IllegalStateException("No more than 64 engines one after another");
    }
    life++;
  }
}
