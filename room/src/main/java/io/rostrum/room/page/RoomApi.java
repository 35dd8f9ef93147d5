package io.rostrum.room.page;

import io.rostrum.room.live.CurrentPictures;
import io.rostrum.room.live.Updates;
import io.rostrum.room.page.Visitors.Visitor;
import io.rostrum.room.web.Removals;
import io.rostrum.room.web.Troubles;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Participant;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The room for programs, first of all for the room's own page. */
@RestController
@RequestMapping("/api/room/{eventId}/{participantId}")
class RoomApi {
  private static final Pattern CHANGE_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PARTICIPANT_ID = Pattern.compile("[A-Za-z0-9-]{1,80}");

  private final CurrentPictures pictures;
  private final Updates updates;
  private final RoomDoor door;
  private final Troubles troubles;
  private final Removals removals;
  private final Clock clock;

  RoomApi(
      CurrentPictures pictures,
      Updates updates,
      RoomDoor door,
      Troubles troubles,
      Removals removals,
      Clock clock) {
    this.pictures = pictures;
    this.updates = updates;
    this.door = door;
    this.troubles = troubles;
    this.removals = removals;
    this.clock = clock;
  }

  /**
   * What somebody wants to do.
   *
   * @param action what, for example {@code TAKE_CAMERA}
   * @param target the participant it is about; missing when it is about whoever asks
   * @param id a UUID made by whoever asks, to find out what was decided if the answer gets lost;
   *     asked again with the same, it is the same change; may be missing
   */
  record Change(String action, String target, String id) {}

  @ApiOperations.Snapshot
  @GetMapping
  ResponseEntity<?> snapshot(@RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor) {
    Participant person = visitor.person();
    return ResponseEntity.ok(pictures.of(person.eventId()).seenBy(person, clock.instant()));
  }

  /**
   * Server-sent events: each {@code room} carries the whole snapshot, each {@code news} a change; a
   * page that comes back is told what it missed.
   */
  @ApiOperations.Stream
  @GetMapping("/updates")
  ResponseEntity<?> updates(
      @RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor,
      @RequestHeader("Last-Event-ID") Optional<String> lastEventId,
      @RequestParam Optional<String> after,
      @RequestParam Optional<String> page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    // A page is asked for its head alone by those who want to know whether it is there.
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
    }
    updates.stream(visitor.person(), lastEventId.or(() -> after), page, response);
    return null;
  }

  /** The page's answer to a {@code ping} of its stream: it is still there. */
  @ApiOperations.Presence
  @PostMapping("/presence")
  ResponseEntity<?> present(@RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor) {
    updates.heard(visitor.person());
    return ResponseEntity.noContent().build();
  }

  /** The page is being closed, or opened anew. */
  @ApiOperations.Goodbye
  @PostMapping("/goodbye")
  ResponseEntity<?> goodbye(
      @RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor,
      @RequestParam Optional<String> page) {
    updates.closes(visitor.person(), page.orElse(""));
    return ResponseEntity.noContent().build();
  }

  @ApiOperations.Change
  @PostMapping("/changes")
  ResponseEntity<?> change(
      @RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor,
      @RequestBody Change change,
      HttpServletRequest request) {
    return answer(decide(visitor, change), visitor.person(), request);
  }

  /** What was decided of a change whose answer got lost. */
  @ApiOperations.Decision
  @GetMapping("/changes/{changeId}")
  ResponseEntity<?> decision(
      @RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor,
      @PathVariable String changeId,
      HttpServletRequest request) {
    return door.decisionOn(changeId, visitor.person())
        .<ResponseEntity<?>>map(decision -> answer(decision, visitor.person(), request))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private ResponseEntity<?> answer(
      RoomDecision decision, Participant person, HttpServletRequest request) {
    return switch (decision) {
      case RoomDecision.Granted(RoomEffect effect) -> ResponseEntity.ok(Map.of("effect", effect));
      // They were removed since it was found out who asks.
      case RoomDecision.Refused(Refusal refusal, Optional<Integer> place)
          when refusal == Refusal.REMOVED ->
          troubles.problem(removals.of(person, request));
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
                door.ask(
                    id(change),
                    visitor.person(),
                    action,
                    target(visitor, change),
                    visitor.browserHash()))
        .orElseGet(() -> new RoomDecision.Refused(Refusal.ACTION_UNKNOWN));
  }

  private static String id(Change change) {
    return Optional.ofNullable(change.id())
        .filter(id -> CHANGE_ID.matcher(id).matches())
        .orElseGet(RoomDoor::newChangeId);
  }

  private static String target(Visitor visitor, Change change) {
    return Optional.ofNullable(change.target()).orElse(visitor.person().participantId());
  }
}
