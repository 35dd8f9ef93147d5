package io.rostrum.localengine.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The log's files, oldest first, and which block stands where. Not for several threads at once. */
final class Segments {
  private final Path folder;
  private final List<Segment> segments;

  private Segments(Path folder, List<Segment> segments) {
    this.folder = folder;
    this.segments = segments;
  }

  /** A block and the file that it is in. */
  record Place(Segment segment, Block block) {}

  static Segments open(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> paths;
    try (Stream<Path> files = Files.list(folder)) {
      paths = files.filter(Segment::isOne).sorted().toList();
    }
    List<Segment> segments = new ArrayList<>();
    for (Path path : paths) {
      segments.add(Segment.open(path, path.equals(paths.getLast())));
    }
    // Begun by an engine that was killed before its first block was whole.
    if (!segments.isEmpty() && segments.getLast().blocks().isEmpty()) {
      segments.removeLast().delete();
    }
    return new Segments(folder, segments);
  }

  Segment begin(long lowest) throws IOException {
    Segment segment = Segment.create(folder, lowest);
    segments.add(segment);
    return segment;
  }

  Optional<Segment> last() {
    return segments.isEmpty() ? Optional.empty() : Optional.of(segments.getLast());
  }

  /** Position of the first record that is still there, or -1 if there is none. */
  long lowest() {
    return after(-1).map(place -> place.block().lowest()).orElse(-1L);
  }

  /** The first block that has a record behind a position. */
  Optional<Place> after(long position) {
    for (int i = 0; i < segments.size(); i++) {
      List<Block> blocks = segments.get(i).blocks();
      if (!blocks.isEmpty() && blocks.getLast().highest() > position) {
        return Optional.of(new Place(segments.get(i), firstAfter(position, blocks)));
      }
    }
    return Optional.empty();
  }

  private static Block firstAfter(long position, List<Block> blocks) {
    int from = 0;
    int to = blocks.size() - 1;
    while (from < to) {
      int middle = (from + to) / 2;
      if (blocks.get(middle).highest() > position) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return blocks.get(from);
  }

  /** The block that has a position, else the last. */
  Optional<Place> at(long position) {
    return after(Math.max(position, 0) - 1).or(this::lastPlace);
  }

  private Optional<Place> lastPlace() {
    for (Segment segment : segments.reversed()) {
      if (!segment.blocks().isEmpty()) {
        return Optional.of(new Place(segment, segment.blocks().getLast()));
      }
    }
    return Optional.empty();
  }

  /**
   * Deletes the files that end before a position; never the last one, which tells what comes next.
   */
  void deleteBefore(long position) throws IOException {
    while (segments.size() > 1
        && !segments.get(1).blocks().isEmpty()
        && segments.getFirst().blocks().getLast().highest() < position) {
      segments.removeFirst().delete();
    }
  }

  void close() throws IOException {
    for (Segment segment : segments) {
      segment.close();
    }
  }
}
