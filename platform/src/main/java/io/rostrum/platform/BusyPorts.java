package io.rostrum.platform;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks whether somebody else listens where the platform wants to. */
final class BusyPorts {

  private BusyPorts() {}

  /**
   * Returns when every port is free.
   *
   * @throws PlatformException that names each busy port, and its holder where the system tells
   */
  static void refuse(PlatformSettings settings) {
    List<String> busy = new ArrayList<>();
    for (Port port : Port.values()) {
      if (isBusy(settings.port(port))) {
        busy.add(describe(port, settings.port(port)));
      }
    }
    if (!busy.isEmpty()) {
      throw new PlatformException(
          "Nothing was started: %s. Stop the other program, or choose other ports with %s."
              .formatted(String.join("; ", busy), "the variables named here"));
    }
  }

  private static String describe(Port port, int number) {
    String holder = PortHolder.of(number).map(text -> "used by " + text).orElse("in use");
    return "port %d for %s (%s) is %s".formatted(number, port.use(), port.variable(), holder);
  }

  /** On both loopbacks: a browser that asks for "localhost" may try the other one first. */
  private static boolean isBusy(int number) {
    return isBusy("127.0.0.1", number) || isBusy("::1", number);
  }

  private static boolean isBusy(String address, int number) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), number));
      return false;
    } catch (BindException e) {
      // Without IPv6 its loopback cannot be assigned, which is another matter.
      return !e.getMessage().contains("assign");
    } catch (IOException e) {
      return false;
    }
  }
}
