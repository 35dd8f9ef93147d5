package io.rostrum.desk.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Goes back to the page that somebody had asked for, else to the one that is meant for them. */
final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    return authentication instanceof SignedIn user && !user.maySee("tasklist") ? "/watch" : "/desk";
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    request.getSession().removeAttribute(NotSignedIn.NAME);
    super.onAuthenticationSuccess(request, response, authentication);
  }
}
