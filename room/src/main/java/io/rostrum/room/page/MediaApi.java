package io.rostrum.room.page;

import io.rostrum.media.Feed;
import io.rostrum.media.View;
import io.rostrum.room.media.RoomMedia;
import io.rostrum.room.page.Visitors.Visitor;
import io.rostrum.room.web.NotOnAir;
import io.rostrum.room.web.NotOnAir.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures and sound of a room. The media server itself is spoken to by nobody but Rostrum. */
@RestController
@RequestMapping("/api/room/{eventId}/{participantId}/media")
class MediaApi {
  /** A room shows no more at once than its event has cameras and microphones. */
  private static final int MOST_FEEDS = 200;

  private static final Pattern PAGE = Pattern.compile("[0-9a-z-]{1,60}");

  private final RoomMedia media;

  MediaApi(RoomMedia media) {
    this.media = media;
  }

  /**
   * @param sdp a session description with its candidates
   */
  record Description(String sdp) {}

  /**
   * What a page wants to receive.
   *
   * @param page an id of the page's making
   * @param feeds what it wants, of what is on air; nothing else any more
   * @param anew whether it begins anew, whatever it received before
   */
  record Wish(String page, List<Feed> feeds, boolean anew) {}

  /**
   * A page's answer to what it was offered.
   *
   * @param page the id that the wish had
   */
  record Answer(String page, String sdp) {}

  /**
   * @param connection another one than before asks for a new connection
   * @param sdp the offer that the page has to answer
   * @param lines whose feed arrives on which line of it
   */
  record Offer(String connection, String sdp, List<Line> lines) {}

  /**
   * @param mid as in the offer
   */
  record Line(String mid, String person, Feed.Kind kind) {}

  @ApiOperations.Publish
  @PostMapping("/{kind}")
  ResponseEntity<?> publish(
      @RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor,
      @PathVariable Feed.Kind kind,
      @RequestBody Description offer) {
    String answer = media.publish(visitor.person(), kind, text(offer.sdp()));
    return ResponseEntity.ok(new Description(answer));
  }

  @ApiOperations.Watch
  @PostMapping("/view")
  ResponseEntity<?> watch(
      @RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor, @RequestBody Wish wish) {
    return media
        .watch(visitor.person(), page(wish.page()), feeds(wish), wish.anew())
        .<ResponseEntity<?>>map(view -> ResponseEntity.ok(offer(view)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @ApiOperations.Answer
  @PostMapping("/answer")
  ResponseEntity<?> answer(
      @RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor, @RequestBody Answer answer) {
    media.answer(visitor.person(), page(answer.page()), text(answer.sdp()));
    return ResponseEntity.noContent().build();
  }

  private static Offer offer(View view) {
    return new Offer(
        view.connection(),
        view.offer(),
        view.feeds().entrySet().stream()
            .map(line -> new Line(line.getKey(), line.getValue().person(), line.getValue().kind()))
            .toList());
  }

  private static Set<Feed> feeds(Wish wish) {
    return Stream.ofNullable(wish.feeds())
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .limit(MOST_FEEDS)
        .collect(Collectors.toSet());
  }

  private static String page(String page) {
    return Optional.ofNullable(page)
        .filter(id -> PAGE.matcher(id).matches())
        .orElseThrow(() -> new NotOnAir(Reason.OFFER_REFUSED));
  }

  private static String text(String sdp) {
    return Objects.requireNonNullElse(sdp, "");
  }
}
