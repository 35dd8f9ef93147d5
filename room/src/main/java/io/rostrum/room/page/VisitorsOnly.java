package io.rostrum.room.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
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

  VisitorsOnly(Visitors visitors) {
    this.visitors = visitors;
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
      request.setAttribute(VISITOR, visitors.require(eventId, participantId, request));
    }
    return true;
  }
}
