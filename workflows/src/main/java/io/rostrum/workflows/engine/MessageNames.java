package io.rostrum.workflows.engine;

/** The messages that the models wait for. */
public final class MessageNames {
  public static final String ACCOUNT_OPENED = "account-opened";
  public static final String ROOM_OPENED = "room-opened";
  public static final String ROOM_CLOSED = "room-closed";
  public static final String ROOM_LEFT_ALONE = "room-left-alone";
  public static final String PRESENTER_INVITED = "presenter-invited";
  public static final String PRESENTER_LINK_WANTED = "presenter-link-wanted";
  public static final String PRESENTER_LINK_REPEATED = "presenter-link-repeated";
  public static final String PRESENTER_LINK_CLAIMED = "presenter-link-claimed";
  public static final String PRESENTER_LINK_WITHDRAWN = "presenter-link-withdrawn";
  public static final String CLAIM_CODE_ASKED = "claim-code-asked";
  public static final String LINK_OCCURRED = "link-occurred";
  public static final String ORGANIZERS_LINK_OCCURRED = "organizers-link-occurred";
  public static final String PLACE_LOST = "place-lost";
  public static final String EVENT_OVER = "event-over";
  public static final String ORGANIZER_DECIDED = "organizer-decided";
  public static final String DECISION_CARRIED_OUT = "decision-carried-out";
  public static final String EVENT_CHANGED = "event-changed";
  public static final String EVENT_CANCELLED = "event-cancelled";
  public static final String INVITATION_REPEATED = "invitation-repeated";
  public static final String PRESENTER_TAKEN_BACK = "presenter-taken-back";
  public static final String PRESENTER_SEAT_FREED = "presenter-seat-freed";

  private MessageNames() {}
}
