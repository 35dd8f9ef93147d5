package io.rostrum.workflows.engine;

/** The messages that the models wait for. */
public final class MessageNames {
  public static final String ROOM_OPENED = "room-opened";
  public static final String ROOM_CLOSED = "room-closed";
  public static final String PRESENTER_INVITED = "presenter-invited";
  public static final String EVENT_OVER = "event-over";

  private MessageNames() {}
}
