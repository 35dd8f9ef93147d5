package io.rostrum.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Settings of a platform that is in nobody's way. */
final class TestSettings {

  private TestSettings() {}

  static PlatformSettings in(Path folder) {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    List<ServerSocket> taken = new ArrayList<>();
    try {
      for (Port port : Port.values()) {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        taken.add(socket);
        ports.put(port, socket.getLocalPort());
      }
      for (ServerSocket socket : taken) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PlatformSettings(folder, folder, ports, false);
  }
}
