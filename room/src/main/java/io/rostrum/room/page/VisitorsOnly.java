package io.rostrum.room.page;

import io.rostrum.room.live.Updates;
import io.rostrum.room.web.Browsers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Finds out who asks before anything of what they ask is read, and leaves it with the request as
 * {@link #VISITOR}.
 */
@Configuration(proxyBeanMethods = false)
class VisitorsOnly implements WebMvcConfigurer, HandlerInterceptor {
  static final String VISITOR = "io.rostrum.room.visitor";

  /** After those that turn away what is asked too often, or by pages of other sites. */
  private static final int LAST = 1;

  private final Visitors visitors;
  private final Updates updates;
  private final Browsers browsers;

  VisitorsOnly(Visitors visitors, Updates updates, Browsers browsers) {
    this.visitors = visitors;
    this.updates = updates;
    this.browsers = browsers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/room/**", "/room/**").order(LAST);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // Else nothing of a room is asked for: there is nothing at that address, or only its methods
    // are wanted.
    if (handler instanceof HandlerMethod
        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> parts
        && parts.get("eventId") instanceof String eventId
        && parts.get("participantId") instanceof String participantId) {
      if (isKnownPage(eventId, participantId, request)) {
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return false;
      }
      request.setAttribute(VISITOR, visitors.require(eventId, participantId, request));
    }
    return true;
  }

  // The answer to a ping, of a page that is connected here: who that is was found out then. A
  // thousand pages answer every few seconds, and the database is not asked for any of it.
  private boolean isKnownPage(String eventId, String participantId, HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod())
        && request.getRequestURI().endsWith("/presence")
        && browsers
            .hash(request)
            .filter(hash -> updates.heard(eventId, participantId, hash))
            .isPresent();
  }
}
