package io.rostrum.media;

/** Why an offer or an answer of a browser is not passed on. */
public enum MediaRefusal {
  /** More than an honest browser writes. */
  TOO_LARGE,
  /** Not SDP, or with characters that have no place in it. */
  NOT_SDP,
  /** More or fewer than the one line that a feed has; a data channel, for one. */
  NOT_ONE_LINE,
  /** Sound offered for a camera, or pictures for a microphone. */
  WRONG_KIND,
  /** The browser does not offer to send. */
  SENDS_NOTHING,
  /** Offered before the browser knew where it can be reached. */
  NO_CANDIDATES,
  /**
   * Of a connection that was used before. Each feed takes a new one, so nothing is renegotiated.
   */
  USED_BEFORE,
  /** The media server cannot do anything with it, a codec for example. */
  NOT_USABLE,
  /** An answer to an offer that is not open (any more): ask for a view again. */
  NOTHING_TO_ANSWER
}
