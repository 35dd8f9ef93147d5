package io.rostrum.workflows.engine;

import org.springframework.stereotype.Component;

/**
 * The engine's keys as Rostrum's database and links know them. An engine that lost its data gives
 * the same keys again, so each engine that took another's place has a number, its life, which
 * stands in high bits of its keys that no engine comes to use: above them is the partition, and
 * below is room for 35 million million keys. The keys of the first life are the engine's own.
 */
@Component
public class EngineKeys {
  private static final int SHIFT = 45;
  private static final long LIVES = 63L << SHIFT;

  private volatile long life;

  /** Which life the engine is in that Rostrum works with from now on. */
  void live(int number) {
    life = (long) number << SHIFT;
  }

  /** What a key of the engine is called here. */
  public long known(long engineKey) {
    return engineKey | life;
  }

  /** What the engine calls a key of its own. */
  public long engines(long knownKey) {
    return knownKey & ~LIVES;
  }
}
