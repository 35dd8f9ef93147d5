package io.rostrum.room.page;

import io.rostrum.room.live.RoomPictures;
import io.rostrum.room.live.Updates;
import io.rostrum.room.page.Visitors.Visitor;
import io.rostrum.room.web.Troubles;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDoor;
import io.rostrum.workflows.room.RoomEffect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The room for programs, first of all for the room's own page. */
@RestController
@RequestMapping("/api/room/{eventId}/{participantId}")
class RoomApi {
  private static final Pattern PARTICIPANT_ID = Pattern.compile("[A-Za-z0-9-]{1,80}");

  private final Visitors visitors;
  private final RoomPictures pictures;
  private final Updates updates;
  private final RoomDoor door;
  private final Troubles troubles;
  private final Clock clock;

  RoomApi(
      Visitors visitors,
      RoomPictures pictures,
      Updates updates,
      RoomDoor door,
      Troubles troubles,
      Clock clock) {
    this.visitors = visitors;
    this.pictures = pictures;
    this.updates = updates;
    this.door = door;
    this.troubles = troubles;
    this.clock = clock;
  }

  /**
   * What somebody wants to do.
   *
   * @param action what, for example {@code TAKE_CAMERA}
   * @param target the participant it is about; missing when it is about whoever asks
   */
  record Change(String action, String target) {}

  @ApiOperations.Snapshot
  @GetMapping
  ResponseEntity<?> snapshot(
      @PathVariable String eventId,
      @PathVariable String participantId,
      HttpServletRequest request) {
    Visitor visitor = visitors.require(eventId, participantId, request);
    return ResponseEntity.ok(pictures.take(eventId).seenBy(visitor.person(), clock.instant()));
  }

  /**
   * Server-sent events: each {@code room} carries the whole snapshot, each {@code news} a change; a
   * page that comes back is told what it missed.
   */
  @ApiOperations.Stream
  @GetMapping("/updates")
  ResponseEntity<?> updates(
      @PathVariable String eventId,
      @PathVariable String participantId,
      @RequestHeader("Last-Event-ID") Optional<String> lastEventId,
      @RequestParam Optional<String> after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    Visitor visitor = visitors.require(eventId, participantId, request);
    updates.stream(visitor.person(), lastEventId.or(() -> after), response);
    return null;
  }

  /** The page's answer to a {@code ping} of its stream: it is still there. */
  @ApiOperations.Presence
  @PostMapping("/presence")
  ResponseEntity<?> present(
      @PathVariable String eventId,
      @PathVariable String participantId,
      HttpServletRequest request) {
    Visitor visitor = visitors.require(eventId, participantId, request);
    updates.heard(visitor.person());
    return ResponseEntity.noContent().build();
  }

  @ApiOperations.Change
  @PostMapping("/changes")
  ResponseEntity<?> change(
      @PathVariable String eventId,
      @PathVariable String participantId,
      @RequestBody Change change,
      HttpServletRequest request) {
    Visitor visitor = visitors.require(eventId, participantId, request);
    return switch (decide(visitor, change)) {
      case RoomDecision.Granted(RoomEffect effect) -> ResponseEntity.ok(Map.of("effect", effect));
      case RoomDecision.Refused(Refusal refusal, Optional<Integer> place) ->
          troubles.problem(troubles.of(refusal, request), place);
    };
  }

  private RoomDecision decide(Visitor visitor, Change change) {
    if (!PARTICIPANT_ID.matcher(target(visitor, change)).matches()) {
      return new RoomDecision.Refused(Refusal.PERSON_NOT_HERE);
    }
    return Optional.ofNullable(change.action())
        .flatMap(RoomAction::ofName)
        .filter(RoomAction::isAskedByPages)
        .map(
            action ->
                door.ask(visitor.person(), action, target(visitor, change), visitor.browserHash()))
        .orElseGet(() -> new RoomDecision.Refused(Refusal.ACTION_UNKNOWN));
  }

  private static String target(Visitor visitor, Change change) {
    return Optional.ofNullable(change.target()).orElse(visitor.person().participantId());
  }
}
