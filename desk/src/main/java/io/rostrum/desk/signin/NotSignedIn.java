package io.rostrum.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which says why. */
final class NotSignedIn implements AuthenticationFailureHandler {
  /** The name that was typed, so that only the password has to be typed again. */
  static final String NAME = NotSignedIn.class.getName();

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    boolean isAway = reason instanceof AuthenticationServiceException;
    request.getSession().setAttribute(NAME, request.getParameter("username"));
    response.sendRedirect(SignInConfiguration.PAGE + (isAway ? "?then=away" : "?then=wrong"));
  }
}
