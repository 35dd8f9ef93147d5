package io.rostrum.room.live;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Reads something once for all who ask for it at the same time. Whoever asks is given what began to
 * be read after they asked, so it is never older than they are.
 */
final class SharedRead<T> {
  private final Supplier<T> source;
  private final ReentrantLock reading = new ReentrantLock();
  private Optional<Read<T>> latest = Optional.empty();

  SharedRead(Supplier<T> source) {
    this.source = source;
  }

  private record Read<T>(long begun, T value) {}

  T get() {
    long asked = System.nanoTime();
    reading.lock();
    try {
      Read<T> read = latest.filter(known -> known.begun() - asked > 0).orElseGet(this::read);
      latest = Optional.of(read);
      return read.value();
    } finally {
      reading.unlock();
    }
  }

  private Read<T> read() {
    long begun = System.nanoTime();
    return new Read<>(begun, source.get());
  }
}
