package io.rostrum.room.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Turns away whatever changes something and was sent by a page of another site. The cookie's
 * SameSite keeps a stranger's form from using it; this keeps it from being replaced, too.
 */
class OwnPagesOnly implements HandlerInterceptor {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  /** A page of another site tried to change something. */
  static final class SentByAnotherSite extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!SAFE.contains(request.getMethod()) && !isOwn(request)) {
      throw new SentByAnotherSite();
    }
    return true;
  }

  private static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    // Programs send neither; a browser that keeps its referrer to itself sends "null".
    return origin == null || origin.equals("null") || isSameHost(origin, request);
  }

  private static boolean isSameHost(String origin, HttpServletRequest request) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equals(request.getHeader(HttpHeaders.HOST));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
