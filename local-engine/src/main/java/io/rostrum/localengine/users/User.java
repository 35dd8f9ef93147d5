package io.rostrum.localengine.users;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Somebody who signs in. */
public record User(String name, String displayName, String email, Role role) {

  /** Stands for the name in the engine's log, which has room for a number only; never 0. */
  public long number() {
    var checksum = new CRC32();
    checksum.update(name.getBytes(StandardCharsets.UTF_8));
    return 1 + checksum.getValue();
  }
}
