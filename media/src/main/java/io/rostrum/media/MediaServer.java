package io.rostrum.media;

import java.util.Optional;
import java.util.Set;

/**
 * What carries pictures and sound. The slots in the database say who may; it only obeys.
 *
 * <p>Everything but {@link #isPresent} throws {@link MediaAwayException} when the media server does
 * not answer. When it was away, nothing is on air any more, and all that was on air is to be
 * published and viewed anew.
 */
public interface MediaServer extends AutoCloseable {
  /** Whether there are pictures and sound here at all; not whether they work at the moment. */
  boolean isPresent();

  /**
   * Puts a feed on air, once its slot is held. Replaces what the same feed had. The feed is on air
   * as soon as the browser has got the answer and connected. A slot can be lost while this goes on:
   * look at it again afterwards, and {@link #stop} what has none any more.
   *
   * @param offer SDP of a new connection with exactly one line, candidates included
   * @return the SDP answer
   * @throws MediaRefusedException for an offer that is not so; what was on air stays there
   */
  String publish(String room, Feed feed, String offer);

  /**
   * Stops the packets at once, then takes the feed away; nothing when it is not on air. Works
   * whichever instance published it.
   */
  void stop(String room, Feed feed);

  /** What is on air now, as the media server says. */
  Set<Feed> onAir(String room);

  /**
   * Lets a viewer receive exactly these, as far as they are on air. While an offer waits for its
   * answer that same offer is returned, whatever is wanted: answer it, then ask again.
   *
   * @param viewer a page, not a person: somebody with two pages is two viewers, and a page that was
   *     loaded again is another one
   * @return what the viewer's browser has to answer, or empty when nothing changes
   */
  Optional<View> view(String room, String viewer, Set<Feed> wanted);

  /**
   * @throws MediaRefusedException when the answer cannot be used; the viewer then has to begin anew
   */
  void answer(String room, String viewer, String answer);

  /** Sends a viewer nothing any more; nothing when there is no such viewer. */
  void leave(String room, String viewer);

  /** Ends the room: nobody sends or receives anything there any more. */
  void close(String room);

  /** Ends what this instance published and lets view. */
  @Override
  void close();
}
