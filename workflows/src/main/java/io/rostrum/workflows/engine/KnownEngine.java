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
      return markNumber == 0 ? EngineStanding.FITS : EngineStanding.ENGINE_NEW;
    }
    EngineMark mark = said.get();
    if (markNumber == 0 && !mark.installation().equals(installation)) {
      return EngineStanding.DATABASE_NEW;
    }
    if (!mark.installation().equals(installation)) {
      return EngineStanding.ANOTHER;
    }
    if (mark.number() < markNumber) {
      return EngineStanding.ENGINE_OLDER;
    }
    return mark.number() > announcedNumber ? EngineStanding.DATABASE_OLDER : EngineStanding.FITS;
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
