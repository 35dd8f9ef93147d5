package io.rostrum.room.page;

import io.rostrum.room.live.News;
import io.rostrum.room.live.RoomView;
import io.rostrum.workflows.room.RoomEffect;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description of the API says of each operation; refusals are added to all of them. */
final class ApiOperations {
  private static final String JSON = "application/json";

  private ApiOperations() {}

  @Operation(summary = "The room as this person sees it")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = RoomView.class)))
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Snapshot {}

  @Operation(
      summary = "Every change of the room from now on, as server-sent events",
      description =
          """
          The connection is the person's presence. Its events are:
          `room`, whose data is the whole snapshot (RoomView): at once, and after each change;
          `news`, whose data is one granted change (News), before the snapshot that shows it, or,
          for whoever a personal link is for and the organizer, that the link was tried elsewhere;
          `ping`, to be answered at `presence`, or the connection counts as lost.
          The id of an event is a revision of the room. Sent as `Last-Event-ID` when connecting
          anew, or as `after` by those who cannot set that header, it brings the news since then,
          unless there were more than a hundred. The stream ends when the event is over, and when
          this person is not in the room any more.""")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "text/event-stream",
              schema = @Schema(oneOf = {RoomView.class, News.class})))
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Stream {}

  @Operation(summary = "Answers a ping of the stream: the page is still open")
  @ApiResponse(responseCode = "204", content = @Content)
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Presence {}

  @Operation(summary = "Says that the page is being closed")
  @ApiResponse(responseCode = "204", content = @Content)
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Goodbye {}

  @Operation(summary = "Asks for a change and waits for the decision")
  @ApiResponse(
      responseCode = "200",
      description = "Granted, and this is what it did",
      content =
          @Content(
              mediaType = JSON,
              schemaProperties =
                  @SchemaProperty(
                      name = "effect",
                      schema = @Schema(implementation = RoomEffect.class))))
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Change {}

  @Operation(
      summary =
          "Puts the person's camera, screen or microphone on air, for which they have the slot",
      description =
          """
          The offer is of a new connection with one line, which sends, and has its candidates. What
          was on air before of the same kind is replaced; a screen takes the place of a camera. It
          ends when the slot does.""")
  @ApiResponse(responseCode = "200", description = "The answer")
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Publish {}

  @Operation(
      summary = "Lets a page receive what it wants of what is on air",
      description = "An offer has to be answered before the page asks for something else.")
  @ApiResponse(responseCode = "200", description = "The offer that the page has to answer")
  @ApiResponse(
      responseCode = "204",
      description = "It receives just that already",
      content = @Content)
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Watch {}

  @Operation(summary = "The page's answer to the offer of what it wants to receive")
  @ApiResponse(responseCode = "204", content = @Content)
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Answer {}

  @Operation(
      summary = "What was decided of a change that this person asked for, if the answer got lost",
      description =
          """
          The id is the one that the change was asked with. A change that was refused is answered
          with the refusal.""")
  @ApiResponse(
      responseCode = "200",
      description = "It was granted, and this is what it did",
      content =
          @Content(
              mediaType = JSON,
              schemaProperties =
                  @SchemaProperty(
                      name = "effect",
                      schema = @Schema(implementation = RoomEffect.class))))
  @ApiResponse(
      responseCode = "204",
      description = "It was not decided, or not yet",
      content = @Content)
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Decision {}
}
