package io.rostrum.room.web;

import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Words every trouble, and answers with it: to people with a page, to programs with RFC 9457. */
@Component
public class Troubles {
  private static final String SENT_BY_ANOTHER_SITE = "SENT_BY_ANOTHER_SITE";
  private static final String ADDRESS_UNKNOWN = "ADDRESS_UNKNOWN";
  private static final String REQUEST_INVALID = "REQUEST_INVALID";
  private static final String BODY_TOO_LARGE = "BODY_TOO_LARGE";
  private static final String TOO_MANY_ARRIVALS = "TOO_MANY_ARRIVALS";
  private static final String TOO_MANY_PAGES = "TOO_MANY_PAGES";
  private static final String FAILURE = "FAILURE";
  private static final Duration SOON = Duration.ofSeconds(10);

  private final MessageSource words;

  Troubles(MessageSource words) {
    this.words = words;
  }

  /** Every code that a problem may have; stable. */
  public static List<String> codes() {
    return Stream.concat(
            Stream.concat(
                Stream.of(Refusal.values()).map(Refusal::name),
                Stream.of(NotOnAir.Reason.values()).map(NotOnAir.Reason::name)),
            Stream.of(
                SENT_BY_ANOTHER_SITE,
                ADDRESS_UNKNOWN,
                REQUEST_INVALID,
                BODY_TOO_LARGE,
                TOO_MANY_ARRIVALS,
                TOO_MANY_PAGES,
                FAILURE))
        .toList();
  }

  /** What the room worker, or the door, refused. */
  public Trouble of(Refusal refusal, HttpServletRequest request) {
    Language language = PageLanguage.of(request);
    HttpStatus status = status(refusal);
    return new Trouble(
        status,
        refusal.name(),
        word("refused." + refusal.name(), language),
        refusal.sentence(language),
        status == HttpStatus.SERVICE_UNAVAILABLE ? Optional.of(SOON) : Optional.empty());
  }

  /** The same page asked too often; asking again can help after that time. */
  Trouble tooManyRequests(Duration retryAfter, HttpServletRequest request) {
    return of(Refusal.TOO_MANY_REQUESTS, request).after(retryAfter);
  }

  /** Too many new people come to an event at once. */
  Trouble tooManyArrivals(Duration retryAfter, HttpServletRequest request) {
    return worded(HttpStatus.TOO_MANY_REQUESTS, TOO_MANY_ARRIVALS, "tooManyArrivals", request)
        .after(retryAfter);
  }

  /** No more pages can be kept up to date. */
  Trouble tooManyPages(HttpServletRequest request) {
    return worded(HttpStatus.SERVICE_UNAVAILABLE, TOO_MANY_PAGES, "tooManyPages", request)
        .after(SOON);
  }

  /** Something is not sent, or not received. */
  Trouble notOnAir(NotOnAir.Reason reason, HttpServletRequest request) {
    return switch (reason) {
      case SLOT_NEEDED, NOT_IN_ROOM, NO_MEDIA_HERE ->
          notOnAir(HttpStatus.CONFLICT, reason, request);
      case OFFER_REFUSED -> notOnAir(HttpStatus.UNPROCESSABLE_CONTENT, reason, request);
      case MEDIA_AWAY -> notOnAir(HttpStatus.SERVICE_UNAVAILABLE, reason, request).after(SOON);
    };
  }

  private Trouble notOnAir(HttpStatus status, NotOnAir.Reason reason, HttpServletRequest request) {
    return worded(status, reason.name(), reason.name(), request);
  }

  /** The browser is not the one that this person entered the room from. */
  Trouble notThisBrowser(HttpServletRequest request) {
    return worded(HttpStatus.FORBIDDEN, Refusal.NOT_ALLOWED.name(), "notThisBrowser", request);
  }

  Trouble sentByAnotherSite(HttpServletRequest request) {
    return worded(HttpStatus.FORBIDDEN, SENT_BY_ANOTHER_SITE, "sentByAnotherSite", request);
  }

  /** Anything else, known by its HTTP status alone. */
  Trouble of(HttpStatusCode status, HttpServletRequest request) {
    if (status.value() == HttpStatus.NOT_FOUND.value()) {
      return worded(status, ADDRESS_UNKNOWN, "addressUnknown", request);
    }
    if (status.value() == HttpStatus.CONTENT_TOO_LARGE.value()) {
      return worded(status, BODY_TOO_LARGE, "bodyTooLarge", request);
    }
    return status.is4xxClientError()
        ? worded(status, REQUEST_INVALID, "requestInvalid", request)
        : worded(status, FAILURE, "failure", request);
  }

  /** Answers with a page. */
  public ModelAndView page(Trouble trouble, HttpServletResponse response) {
    trouble
        .retryAfter()
        .ifPresent(pause -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds(pause)));
    return new ModelAndView("room/trouble", Map.of("trouble", trouble), trouble.status());
  }

  /** Answers with a problem document. */
  public ResponseEntity<ProblemDetail> problem(Trouble trouble) {
    return problem(trouble, Optional.empty());
  }

  /**
   * Answers with a problem document.
   *
   * @param place the place in line of somebody who waits now for what they were refused
   */
  public ResponseEntity<ProblemDetail> problem(Trouble trouble, Optional<Integer> place) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(trouble.status(), trouble.detail());
    problem.setTitle(trouble.title());
    problem.setProperty("code", trouble.code());
    place.ifPresent(number -> problem.setProperty("place", number));
    var answer =
        ResponseEntity.status(trouble.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    trouble.retryAfter().ifPresent(pause -> answer.header(HttpHeaders.RETRY_AFTER, seconds(pause)));
    return answer.body(problem);
  }

  private static String seconds(Duration pause) {
    return String.valueOf(pause.toSeconds());
  }

  private Trouble worded(
      HttpStatusCode status, String code, String key, HttpServletRequest request) {
    Language language = PageLanguage.of(request);
    return new Trouble(
        status,
        code,
        word("trouble." + key, language),
        word("trouble." + key + ".detail", language),
        Optional.empty());
  }

  private String word(String key, Language language) {
    return words.getMessage(key, null, language.locale());
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case LINK_UNKNOWN -> HttpStatus.NOT_FOUND;
      case LINK_REPLACED, LINK_TAKEN_BACK -> HttpStatus.GONE;
      case NOT_ALLOWED,
          ONLY_ORGANIZER_GRANTS,
          INVITED_PRESENTER_STAYS,
          ORGANIZER_STAYS,
          PERSON_MAY_NOT_USE_MEDIA,
          REMOVED ->
          HttpStatus.FORBIDDEN;
      case LINK_IN_USE,
          LINK_SUSPENDED,
          CODE_NEEDED,
          NO_MAILBOX,
          LINK_CLAIMED,
          INVITED_ALREADY,
          TOO_EARLY,
          ROOM_ALREADY_OPEN,
          ROOM_NOT_ACTIVE,
          START_HAS_PASSED,
          TOO_EARLY_TO_PROLONG,
          LONGEST_DURATION_REACHED,
          SEATS_EXHAUSTED,
          CAMERA_SLOTS_FULL,
          MICROPHONE_SLOTS_FULL,
          PERSON_NOT_HERE,
          NOT_CONNECTED,
          ROLE_UNCHANGED,
          ALREADY_ADMITTED,
          NOT_ON,
          ALREADY_ON,
          STILL_HERE ->
          HttpStatus.CONFLICT;
      case EVENT_OVER, EVENT_CANCELLED -> HttpStatus.GONE;
      case NAME_INVALID, EMAIL_INVALID, EMAIL_NOT_ASCII, EMAIL_INVISIBLE, CODE_WRONG, CODE_SPENT ->
          HttpStatus.UNPROCESSABLE_CONTENT;
      case ACTION_UNKNOWN, COOKIE_MISSING -> HttpStatus.BAD_REQUEST;
      case TOO_MANY_REQUESTS, ASKED_TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
      case TOO_LATE, ENGINE_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }
}
