package io.rostrum.media.janus;

import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;

/**
 * Where Janus is.
 *
 * @param address its WebSocket, {@code ws://127.0.0.1:8189} for example
 * @param secret what {@code media/janus/run} was given: whoever has it may do everything there
 * @param oldest the oldest version to work with: one before it lacks security fixes
 */
public record JanusSettings(URI address, String secret, Version oldest) {
  @Override
  public String toString() {
    return "Janus at " + address;
  }
}
