package io.rostrum.localengine.log;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The engine's log in files. What is appended is shown to readers, and so processed, only once the
 * disk has it. Appends that come while the disk is busy are forced together.
 */
public final class FileLog implements LogStorage, AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition appended = lock.newCondition();
  private final Condition committed = lock.newCondition();
  private final Set<CommitListener> listeners = new CopyOnWriteArraySet<>();
  private final Segments segments;
  private final int segmentSize;
  private final boolean forces;
  private final Consumer<LogFailure> onFailure;
  private final Thread committer;
  private List<Append> waiting = new ArrayList<>();
  // Of the last segment, with what readers are not shown yet.
  private long writtenTo;
  private long highestAppended;
  private long highest;
  private LogFailure failure;
  private boolean closed;

  private record Append(Segment segment, Block block, AppendListener listener) {}

  private FileLog(
      Segments segments, int segmentSize, boolean forces, Consumer<LogFailure> onFailure) {
    this.segments = segments;
    this.segmentSize = segmentSize;
    this.forces = forces;
    this.onFailure = onFailure;
    writtenTo = segments.last().map(Segment::end).orElse(0L);
    highest = segments.at(Long.MAX_VALUE).map(place -> place.block().highest()).orElse(-1L);
    highestAppended = highest;
    committer = Thread.ofPlatform().name("log").daemon().start(this::commitUntilClosed);
  }

  /**
   * Reads which blocks the files have. What an engine was just writing when it was killed is cut
   * off.
   *
   * @param segmentSize in bytes; a file that has reached it is followed by another
   * @param forces whether each append reaches the disk before it counts
   * @param onFailure told once, by the thread that failed, when the log can take no more; whoever
   *     appends is held up from then on until it is closed
   * @throws io.rostrum.localengine.CannotStart if a file is damaged elsewhere
   */
  public static FileLog open(
      Path folder, int segmentSize, boolean forces, Consumer<LogFailure> onFailure)
      throws IOException {
    return new FileLog(Segments.open(folder), segmentSize, forces, onFailure);
  }

  @Override
  public void append(long low, long high, BufferWriter records, AppendListener listener) {
    ByteBuffer bytes = ByteBuffer.allocate(records.getLength());
    records.write(new UnsafeBuffer(bytes), 0);
    lock.lock();
    try {
      if (failure != null) {
        throw onceClosed(failure);
      }
      Segment segment = segmentFor(low);
      Block block = segment.write(low, high, bytes, writtenTo);
      writtenTo = block.end();
      highestAppended = high;
      waiting.add(new Append(segment, block, listener));
      appended.signal();
    } catch (IOException e) {
      cutOffHalfWritten();
      throw onceClosed(failed("The log cannot be written", e));
    } finally {
      lock.unlock();
    }
  }

  private Segment segmentFor(long low) throws IOException {
    Optional<Segment> last = segments.last();
    if (last.isPresent() && writtenTo < segmentSize) {
      return last.get();
    }
    writtenTo = 0;
    return segments.begin(low);
  }

  private void cutOffHalfWritten() {
    try {
      if (segments.last().isPresent()) {
        segments.last().get().cutOff(writtenTo);
      }
    } catch (IOException e) {
      // The next start cuts it off.
    }
  }

  private void commitUntilClosed() {
    List<Append> next = nextAppends();
    while (!next.isEmpty()) {
      if (!commit(next)) {
        return;
      }
      next = nextAppends();
    }
  }

  private List<Append> nextAppends() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        appended.awaitUninterruptibly();
      }
      List<Append> next = waiting;
      waiting = new ArrayList<>();
      return next;
    } finally {
      lock.unlock();
    }
  }

  private boolean commit(List<Append> appends) {
    try {
      if (forces) {
        for (Segment segment : Set.copyOf(appends.stream().map(Append::segment).toList())) {
          segment.force();
        }
      }
    } catch (IOException e) {
      failed("The log cannot be forced to the disk", e);
      return false;
    }
    show(appends);
    appends.forEach(FileLog::tell);
    listeners.forEach(CommitListener::onCommit);
    return true;
  }

  private void show(List<Append> appends) {
    lock.lock();
    try {
      appends.forEach(append -> append.segment().add(append.block()));
      highest = appends.getLast().block().highest();
      committed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void tell(Append append) {
    append.listener().onWrite(append.block().lowest(), append.block().highest());
    append.listener().onCommit(append.block().lowest(), append.block().highest());
  }

  private LogFailure failed(String sentence, IOException cause) {
    var first = new LogFailure(sentence + ": " + cause.getMessage(), cause);
    lock.lock();
    try {
      if (failure != null) {
        return failure;
      }
      failure = first;
      committed.signalAll();
    } finally {
      lock.unlock();
    }
    onFailure.accept(first);
    return first;
  }

  // The engine would try again at once and for ever, with a stack trace each time.
  private LogFailure onceClosed(LogFailure reason) {
    while (!closed) {
      committed.awaitUninterruptibly();
    }
    return reason;
  }

  /**
   * Waits until the disk has the record of a position and all before.
   *
   * @throws LogFailure if it never will
   */
  public void awaitCommitted(long position) {
    lock.lock();
    try {
      while (highest < position) {
        if (failure != null) {
          throw failure;
        }
        committed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the disk has, and so readers are shown, all that was appended so far.
   *
   * @throws LogFailure if it never will
   */
  public void awaitCommitted() {
    lock.lock();
    try {
      awaitCommitted(highestAppended);
    } finally {
      lock.unlock();
    }
  }

  /** Position of the first record that is still there, or -1 if the log is empty. */
  public long lowest() {
    lock.lock();
    try {
      return segments.lowest();
    } finally {
      lock.unlock();
    }
  }

  /** Position of the last record that the disk has, or -1. */
  public long highest() {
    lock.lock();
    try {
      return highest;
    } finally {
      lock.unlock();
    }
  }

  /** Deletes the files whose records are all before a position. */
  public void deleteBefore(long position) throws IOException {
    lock.lock();
    try {
      segments.deleteBefore(position);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public LogStorageReader newReader() {
    return new FileLogReader(this);
  }

  Optional<Segments.Place> after(long position) {
    lock.lock();
    try {
      return segments.after(position);
    } finally {
      lock.unlock();
    }
  }

  Optional<Segments.Place> at(long position) {
    lock.lock();
    try {
      return segments.at(position);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void addCommitListener(CommitListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeCommitListener(CommitListener listener) {
    listeners.remove(listener);
  }

  /** Forces what is appended and closes the files. */
  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      closed = true;
      appended.signal();
      committed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      committer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    segments.close();
  }
}
