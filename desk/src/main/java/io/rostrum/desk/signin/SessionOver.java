package io.rostrum.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Answers what was sent without a session, or with the token of another one. */
final class SessionOver implements AccessDeniedHandler, AuthenticationEntryPoint {
  private final RequestMatcher toApi;

  SessionOver(RequestMatcher toApi) {
    this.toApi = toApi;
  }

  /** A token is wrong: the page is older than the session, or another site sent this. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    answer(request, response, "?then=again");
  }

  /** Nobody is signed in. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    answer(request, response, "");
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, String why)
      throws IOException {
    if (toApi.matches(request)) {
      problem(response);
    } else {
      response.sendRedirect(SignInConfiguration.PAGE + why);
    }
  }

  private static void problem(HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getWriter()
        .write(
            """
            {"status":401,"title":"Not signed in","detail":"Sign in again, then go on."}""");
  }
}
