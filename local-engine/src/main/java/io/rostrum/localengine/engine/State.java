package io.rostrum.localengine.engine;

import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.AccessMetricsConfiguration.Kind;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory.SharedRocksDbResources;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the engine remembers of all that has not ended: a RocksDB that is made anew at each start,
 * from the newest snapshot and the log behind it. So it needs no log of its own.
 */
final class State implements AutoCloseable {
  private static final long MEMORY = 32 << 20;

  private final SharedRocksDbResources resources;
  private final ZeebeDb<ZbColumnFamilies> database;

  private State(SharedRocksDbResources resources, ZeebeDb<ZbColumnFamilies> database) {
    this.resources = resources;
    this.database = database;
  }

  /**
   * @param folder what an earlier engine left in it is deleted
   */
  static State open(Path folder, Snapshots snapshots) throws IOException {
    snapshots.copyNewestTo(folder);
    SharedRocksDbResources resources = SharedRocksDbResources.allocate(MEMORY);
    var factory =
        new ZeebeRocksDbFactory<ZbColumnFamilies>(
            new RocksDbConfiguration().setMemoryLimit(MEMORY).setWalDisabled(true),
            new ConsistencyChecksSettings(false, false),
            new AccessMetricsConfiguration(Kind.NONE, 1),
            SimpleMeterRegistry::new,
            resources,
            1);
    return new State(resources, factory.createDb(folder.toFile()));
  }

  ZeebeDb<ZbColumnFamilies> database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (Exception e) {
      throw new IOException("The engine's state cannot be closed", e);
    }
    resources.close();
  }
}
