package io.rostrum.workflows.room;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked for in a room. */
public enum RoomAction {
  /** Come in by a personal link, which binds it to the browser. */
  ENTER,
  /** Come in from another browser with the code that was mailed to the invited address (R17). */
  PROVE,
  /** Have such a code mailed. */
  ASK_FOR_CODE,
  /** Have a new link mailed to the invited address; the present one holds until it is entered. */
  ASK_FOR_LINK,
  /** Have a code mailed to the address that was typed on the page of a presenter link (R5). */
  ASK_TO_CLAIM,
  /** Claim a presenter link with that code (R5). */
  CLAIM,
  OPEN,
  /** Close before the planned start: people wait again. */
  INTERRUPT,
  /** Go on for some time after the end. */
  PROLONG,
  /** End the event; before the planned start the same as {@link #INTERRUPT}. */
  CLOSE,
  /** Give somebody in the room presenter rights (R5). */
  PROMOTE,
  /** Take somebody's presenter rights back (R6). */
  DEMOTE,
  /** Send somebody out for good. */
  REMOVE,
  /** From now on whoever comes anew waits in the lobby until they are let in. */
  LOCK,
  /** Everybody comes in again by themselves, those who wait first. */
  UNLOCK,
  /** Let somebody in who waits at a locked entrance. */
  ADMIT,
  LEAVE,
  /** Leave, and be known by that browser no more: a personal link can be entered anew. */
  FORGET,
  /** Somebody's page has been gone for longer than the grace time; asked for by nobody. */
  TIME_OUT,
  RAISE_HAND,
  LOWER_HAND,
  TAKE_CAMERA(MediaKind.CAMERA),
  GIVE_BACK_CAMERA(MediaKind.CAMERA),
  HAND_OVER_CAMERA(MediaKind.CAMERA),
  TAKE_MICROPHONE(MediaKind.MICROPHONE),
  GIVE_BACK_MICROPHONE(MediaKind.MICROPHONE),
  HAND_OVER_MICROPHONE(MediaKind.MICROPHONE);

  private final MediaKind media;

  RoomAction() {
    this(null);
  }

  RoomAction(MediaKind media) {
    this.media = media;
  }

  /** What kind of media slot it is about, if it is about one. */
  Optional<MediaKind> media() {
    return Optional.ofNullable(media);
  }

  /** Whether it takes the link itself, and not only the browser that entered by it. */
  public boolean isAskedWithLink() {
    return this == ENTER
        || this == PROVE
        || this == ASK_FOR_CODE
        || this == ASK_FOR_LINK
        || isAboutPresenterLink();
  }

  /** Whether it is asked for by a link that is nobody's yet. */
  boolean isAboutPresenterLink() {
    return this == ASK_TO_CLAIM || this == CLAIM;
  }

  /** Whether whom it is about may lose their place as a presenter by it (R6). */
  boolean costsAPlace() {
    return this == DEMOTE || this == REMOVE;
  }

  /** Whether the page of a room can ask for it: nobody asks to be timed out. */
  public boolean isAskedByPages() {
    return !isAskedWithLink() && this != TIME_OUT;
  }

  public static Optional<RoomAction> ofName(String name) {
    return Stream.of(values()).filter(action -> action.name().equals(name)).findFirst();
  }
}
