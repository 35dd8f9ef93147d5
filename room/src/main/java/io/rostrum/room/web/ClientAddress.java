package io.rostrum.room.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as it can be counted: an IPv4 address, or the network of an
 * IPv6 address, because every customer of a provider has 2^64 of those.
 */
final class ClientAddress {
  private static final int NETWORK_BYTES = 8;
  private static final int LONGEST = 64;

  private ClientAddress() {}

  static String of(HttpServletRequest request) {
    return of(String.valueOf(request.getRemoteAddr()));
  }

  // A proxy may have passed on what is no address at all.
  static String of(String address) {
    String known = address.substring(0, Math.min(address.length(), LONGEST));
    // Only such with a colon are read, which are never looked up as names.
    return known.contains(":") ? network(known) : known;
  }

  private static String network(String address) {
    try {
      InetAddress known = InetAddress.getByName(address);
      return known instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES)) + "/64"
          : known.getHostAddress();
    } catch (UnknownHostException none) {
      return address;
    }
  }
}
