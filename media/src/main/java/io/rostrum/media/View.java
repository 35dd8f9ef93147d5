package io.rostrum.media;

import java.util.Map;

/**
 * What a viewer's browser has to answer, so that it receives what it asked for.
 *
 * @param connection stays the same as long as the browser can go on with the connection that it
 *     has; with another one it has to begin a new {@code RTCPeerConnection} and drop the old
 * @param offer SDP, candidates included
 * @param feeds whose feed arrives on which line ({@code transceiver.mid}) of the offer
 */
public record View(String connection, String offer, Map<String, Feed> feeds) {
  public View {
    feeds = Map.copyOf(feeds);
  }
}
