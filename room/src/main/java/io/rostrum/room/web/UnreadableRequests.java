package io.rostrum.room.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in words what is too broken to reach any page, such as an address with an encoded slash
 * or a header that is too long. Without it Tomcat answers in its own.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

  private final Troubles troubles;
  private final JsonMapper json;
  private final ITemplateEngine pages;

  UnreadableRequests(Troubles troubles, JsonMapper json, ITemplateEngine pages) {
    this.troubles = troubles;
    this.json = json;
    this.pages = pages;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    // The host's own is the outer one, so this is asked first.
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new InWords()));
  }

  private final class InWords extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
      boolean isAnswered = response.getStatus() < 400 || response.getContentWritten() > 0;
      if (isAnswered || !response.setErrorReported()) {
        return;
      }
      try {
        answer(request, response);
      } catch (IOException gone) {
        log.debug("A connection broke", gone);
      }
    }
  }

  private void answer(Request request, Response response) throws IOException {
    Trouble trouble = troubles.of(HttpStatusCode.valueOf(response.getStatus()), request);
    SecurityHeaders.put(response);
    response.setCharacterEncoding("UTF-8");
    if (isForPeople(request)) {
      response.setContentType(MediaType.TEXT_HTML_VALUE);
      var words = new Context(PageLanguage.of(request).locale(), Map.of("trouble", trouble));
      response.getReporter().write(pages.process("room/trouble", words));
    } else {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getReporter().write(json.writeValueAsString(troubles.problem(trouble).getBody()));
    }
    response.finishResponse();
  }

  private static boolean isForPeople(HttpServletRequest request) {
    String path = request.getRequestURI();
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return path != null
        && !path.startsWith("/api/")
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }
}
