package io.rostrum.room.web;

import io.rostrum.room.web.BodyLimit.BodyTooLarge;
import io.rostrum.room.web.OwnPagesOnly.SentByAnotherSite;
import io.rostrum.workflows.refusal.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers in words where nothing else could: with a page or, below {@code /api}, with a problem
 * document. Addresses are never logged or repeated, because some are secret; so it comes before the
 * framework's own answers, which repeat them.
 */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures implements ErrorController {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private final Troubles troubles;
  private final Removals removals;

  Failures(Troubles troubles, Removals removals) {
    this.troubles = troubles;
    this.removals = removals;
  }

  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    HttpMediaTypeNotSupportedException.class
  })
  Object unreadable(HttpServletRequest request, HttpServletResponse response) {
    return answer(troubles.of(Refusal.ACTION_UNKNOWN, request), request, response);
  }

  @ExceptionHandler
  Object sentByAnotherSite(
      SentByAnotherSite exception, HttpServletRequest request, HttpServletResponse response) {
    return answer(troubles.sentByAnotherSite(request), request, response);
  }

  @ExceptionHandler
  Object tooManyRequests(
      TooManyRequests exception, HttpServletRequest request, HttpServletResponse response) {
    return answer(troubles.tooManyRequests(exception.retryAfter(), request), request, response);
  }

  @ExceptionHandler
  Object tooManyArrivals(
      TooManyArrivals exception, HttpServletRequest request, HttpServletResponse response) {
    return answer(troubles.tooManyArrivals(exception.retryAfter(), request), request, response);
  }

  @ExceptionHandler
  Object tooManyPages(
      TooManyPages exception, HttpServletRequest request, HttpServletResponse response) {
    return answer(troubles.tooManyPages(request), request, response);
  }

  @ExceptionHandler
  Object notOnAir(NotOnAir exception, HttpServletRequest request, HttpServletResponse response) {
    return answer(troubles.notOnAir(exception.reason(), request), request, response);
  }

  @ExceptionHandler
  Object tooLarge(
      BodyTooLarge exception, HttpServletRequest request, HttpServletResponse response) {
    return answer(troubles.of(HttpStatus.CONTENT_TOO_LARGE, request), request, response);
  }

  @ExceptionHandler
  Object notLetIn(NotLetIn exception, HttpServletRequest request, HttpServletResponse response) {
    Trouble trouble =
        exception
            .removed()
            .map(person -> removals.of(person, request))
            .orElseGet(() -> troubles.notThisBrowser(request));
    return answer(trouble, request, response);
  }

  @ExceptionHandler
  Object failed(Exception exception, HttpServletRequest request, HttpServletResponse response) {
    HttpStatusCode status = status(exception);
    if (status.is5xxServerError()) {
      log.error("A request failed", exception);
    }
    return answer(troubles.of(status, request), request, response);
  }

  private static HttpStatusCode status(Exception exception) {
    return switch (exception) {
      case ErrorResponse known -> known.getStatusCode();
      // A form or a query that is not encoded as it should be, or too long.
      case InvalidParameterException form -> HttpStatusCode.valueOf(form.getErrorCode());
      // A word where a number belongs.
      case TypeMismatchException part -> HttpStatus.BAD_REQUEST;
      default -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  /** Nobody is left to be answered. */
  @ExceptionHandler
  void gone(IOException exception) {
    log.debug("A connection broke", exception);
  }

  /** What failed before any page was asked. */
  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode code = HttpStatusCode.valueOf(status instanceof Integer known ? known : 404);
    return answer(troubles.of(code, request), request, response);
  }

  private Object answer(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = asked instanceof String original ? original : request.getRequestURI();
    return path.startsWith("/api/") ? troubles.problem(trouble) : troubles.page(trouble, response);
  }
}
