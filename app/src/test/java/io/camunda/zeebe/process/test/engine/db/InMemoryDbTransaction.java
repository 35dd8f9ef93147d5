package io.camunda.zeebe.process.test.engine.db;

import io.camunda.zeebe.db.DbValue;
import io.camunda.zeebe.db.TransactionOperation;
import io.camunda.zeebe.db.ZeebeDbTransaction;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes the place of the class of this name in the engine in memory, as the tests come first on the
 * class path. That one copies the whole database each time the engine looks for keys by how they
 * begin, which took most of the time of all tests together; this one copies what can be found. And
 * that one fails when another thread commits meanwhile, upon which the engine gives up whatever it
 * looked after there, such as jobs whose lease is over; here one of them waits.
 */
final class InMemoryDbTransaction implements ZeebeDbTransaction, InMemoryDbState {
  private final TreeMap<Bytes, Bytes> database;
  private final TreeMap<Bytes, Bytes> put = new TreeMap<>();
  private final TreeSet<Bytes> deleted = new TreeSet<>();
  private boolean open;

  InMemoryDbTransaction(TreeMap<Bytes, Bytes> database) {
    this.database = database;
  }

  void resetTransaction() {
    rollback();
    open = true;
  }

  boolean isInCurrentTransaction() {
    return open;
  }

  @Override
  public void run(TransactionOperation operations) throws Exception {
    operations.run();
  }

  @Override
  public void commit() {
    synchronized (database) {
      database.putAll(put);
      deleted.forEach(database::remove);
    }
    rollback();
  }

  @Override
  public void rollback() {
    open = false;
    put.clear();
    deleted.clear();
  }

  @Override
  public void put(FullyQualifiedKey key, DbValue value) {
    deleted.remove(key.getKeyBytes());
    put.put(key.getKeyBytes(), Bytes.fromDbValue(value));
  }

  @Override
  public byte[] get(FullyQualifiedKey key) {
    Bytes value = find(key.getKeyBytes());
    return value == null ? null : value.toBytes();
  }

  @Override
  public void delete(FullyQualifiedKey key) {
    put.remove(key.getKeyBytes());
    deleted.add(key.getKeyBytes());
  }

  @Override
  public boolean contains(FullyQualifiedKey key) {
    return find(key.getKeyBytes()) != null;
  }

  private Bytes find(Bytes key) {
    if (deleted.contains(key)) {
      return null;
    }
    Bytes changed = put.get(key);
    if (changed != null) {
      return changed;
    }
    synchronized (database) {
      return database.get(key);
    }
  }

  /** The iterator asks for nothing but the tail that begins with a key. */
  @Override
  public InMemoryDbIterator newIterator() {
    return new InMemoryDbIterator(
        new TreeMap<>() {
          @Override
          public SortedMap<Bytes, Bytes> tailMap(Bytes from) {
            return copy(from, endOfColumnFamily(from));
          }
        });
  }

  /** A copy, because whoever looks through it puts and deletes meanwhile. */
  private SortedMap<Bytes, Bytes> copy(Bytes from, Bytes end) {
    TreeMap<Bytes, Bytes> copy;
    synchronized (database) {
      copy = new TreeMap<>(database.subMap(from, end));
    }
    copy.putAll(put.subMap(from, end));
    deleted.subSet(from, end).forEach(copy::remove);
    return copy;
  }

  /** Each key begins with the number of its column family, and no search goes beyond one. */
  private static Bytes endOfColumnFamily(Bytes key) {
    long columnFamily = ByteBuffer.wrap(key.toBytes()).getLong();
    return Bytes.fromByteArray(ByteBuffer.allocate(Long.BYTES).putLong(columnFamily + 1).array());
  }
}
