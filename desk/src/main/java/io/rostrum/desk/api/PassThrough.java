package io.rostrum.desk.api;

import io.rostrum.desk.ConditionalOnDesk;
import io.rostrum.desk.engine.EngineAway;
import io.rostrum.desk.engine.EngineRest;
import io.rostrum.desk.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Passes what the pages ask for on to the engine, in the name of whoever is signed in, and the
 * engine's answer back.
 */
@RestController
@ConditionalOnDesk
class PassThrough {
  private static final String OWN_PATH = "/desk/api";
  private static final int MOST_BYTES = 4 << 20;

  private final EngineRest engine;

  PassThrough(EngineRest engine) {
    this.engine = engine;
  }

  @RequestMapping(OWN_PATH + "/v2/**")
  ResponseEntity<?> pass(HttpServletRequest request, SignedIn user) throws IOException {
    String path = request.getRequestURI().substring(OWN_PATH.length());
    if (!AllowedRequests.contain(request.getMethod(), path)) {
      return problem(HttpStatus.NOT_FOUND, "Desk and watch do not ask the engine for this.");
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return problem(HttpStatus.CONTENT_TOO_LARGE, "This is more than the 4 MB that can be sent.");
    }
    String query = request.getQueryString();
    String target = query == null ? path : path + "?" + query;
    try {
      var answer = engine.ask(request.getMethod(), target, body, user.credentials());
      if (answer.statusCode() == HttpStatus.UNAUTHORIZED.value()) {
        // The password has changed: only signing in anew helps.
        request.getSession().invalidate();
      }
      return passedBack(answer);
    } catch (EngineAway e) {
      return problem(
          HttpStatus.SERVICE_UNAVAILABLE, "The engine does not answer. Try again in a moment.");
    } catch (IllegalArgumentException e) {
      return problem(HttpStatus.BAD_REQUEST, "This address cannot be read.");
    }
  }

  private static ResponseEntity<InputStreamResource> passedBack(HttpResponse<InputStream> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("application/json");
    return ResponseEntity.status(HttpStatusCode.valueOf(answer.statusCode()))
        .contentType(MediaType.parseMediaType(type))
        .body(new InputStreamResource(answer.body()));
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
