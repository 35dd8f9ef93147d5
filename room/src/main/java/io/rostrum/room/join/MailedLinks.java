package io.rostrum.room.join;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads from links as mail clients and people leave them to the links that were mailed: what stands
 * behind a token, say a full stop, a bracket or a space, is not of it. Whether the link opens
 * anything is not asked here, so this tells nothing and uses nothing up.
 */
@Component
class MailedLinks extends OncePerRequestFilter {
  private static final Set<String> METHODS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

  /** A longer run of such characters is no token, and neither is a shorter one. */
  private static final Pattern WITH_MORE =
      Pattern.compile("(/join/[A-Za-z0-9-]+/[A-Za-z0-9_-]{43})[^A-Za-z0-9_-].*", Pattern.DOTALL);

  /** What the server lets through for the sake of links alone (relaxed-path-chars). */
  private static final Pattern NOT_OF_AN_ADDRESS = Pattern.compile("[<>\\[\\]^`{|}\"]");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher link = WITH_MORE.matcher(request.getServletPath());
    if (METHODS.contains(request.getMethod()) && link.matches()) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, link.group(1));
    } else if (NOT_OF_AN_ADDRESS.matcher(request.getRequestURI()).find()) {
      response.sendError(HttpStatus.BAD_REQUEST.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
