package io.rostrum.localengine.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Where a block of records stands in a segment's file. On disk: a mark, the length of what follows
 * the checksum, the checksum (CRC-32C), then the positions of its first and last record and the
 * records themselves, as the engine laid them out.
 *
 * @param offset of its mark in the file, in bytes
 * @param length of its records, in bytes
 * @param lowest position of its first record
 * @param highest position of its last record
 */
record Block(long offset, int length, long lowest, long highest) {
  private static final int MARK = 0x524f5354;
  private static final int HEAD = 3 * Integer.BYTES;
  private static final int POSITIONS = 2 * Long.BYTES;

  /** A damaged length must not make anybody ask for gigabytes; the engine's own limit is 4 MB. */
  private static final int LONGEST = 64 << 20;

  long end() {
    return offset + HEAD + POSITIONS + length;
  }

  /** The bytes of a block, ready to be written. */
  static ByteBuffer bytes(long lowest, long highest, ByteBuffer records) {
    int size = POSITIONS + records.remaining();
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + size);
    bytes.putInt(MARK).putInt(size).putInt(0);
    bytes.putLong(lowest).putLong(highest).put(records);
    bytes.putInt(2 * Integer.BYTES, checksum(bytes.array(), HEAD, size));
    return bytes.flip();
  }

  /** The whole and undamaged block that begins there, if one does. */
  static Optional<Block> at(long offset, FileChannel file) throws IOException {
    ByteBuffer head = read(file, offset, HEAD + POSITIONS);
    if (head.remaining() < HEAD + POSITIONS || head.getInt() != MARK) {
      return Optional.empty();
    }
    int size = head.getInt();
    int checksum = head.getInt();
    if (size < POSITIONS || size > LONGEST || offset + HEAD + size > file.size()) {
      return Optional.empty();
    }
    ByteBuffer checked = read(file, offset + HEAD, size);
    if (checked.remaining() < size || checksum(checked.array(), 0, size) != checksum) {
      return Optional.empty();
    }
    return Optional.of(new Block(offset, size - POSITIONS, head.getLong(), head.getLong()));
  }

  /** Its records. */
  ByteBuffer records(FileChannel file) throws IOException {
    ByteBuffer records = read(file, offset + HEAD + POSITIONS, length);
    if (records.remaining() < length) {
      throw new IOException("The log ends within the block at " + offset);
    }
    return records;
  }

  private static int checksum(byte[] bytes, int from, int length) {
    var checksum = new CRC32C();
    checksum.update(bytes, from, length);
    return (int) checksum.getValue();
  }

  private static ByteBuffer read(FileChannel file, long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    long from = offset;
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = file.read(bytes, from);
      from += Math.max(read, 0);
    }
    return bytes.flip();
  }
}
