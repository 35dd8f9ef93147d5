package io.rostrum.localengine.log;

import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Reads the log block by block. For one thread at a time. */
final class FileLogReader implements LogStorageReader {
  private final FileLog log;
  // The block read last ended there.
  private long position = -1;

  FileLogReader(FileLog log) {
    this.log = log;
  }

  @Override
  public void seek(long wanted) {
    position = log.at(wanted).map(place -> place.block().lowest() - 1).orElse(-1L);
  }

  @Override
  public boolean hasNext() {
    return log.after(position).isPresent();
  }

  @Override
  public DirectBuffer next() {
    Segments.Place next = log.after(position).orElseThrow(NoSuchElementException::new);
    position = next.block().highest();
    try {
      return new UnsafeBuffer(next.segment().records(next.block()));
    } catch (IOException e) {
      throw new LogFailure("The log cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    // The files belong to the log.
  }
}
