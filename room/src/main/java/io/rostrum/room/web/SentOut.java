package io.rostrum.room.web;

/** Somebody who was removed from a room asks for it. */
public final class SentOut extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
