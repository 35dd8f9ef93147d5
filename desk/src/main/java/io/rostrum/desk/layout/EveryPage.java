package io.rostrum.desk.layout;

import io.rostrum.desk.ConditionalOnDesk;
import io.rostrum.desk.page.Words;
import io.rostrum.desk.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of desk and watch is given. */
@ControllerAdvice(basePackages = "io.rostrum.desk")
@ConditionalOnDesk
class EveryPage {

  @ModelAttribute
  void fill(HttpServletRequest request, Locale language, Model model) {
    boolean isWatch = request.getRequestURI().startsWith("/watch");
    Map<String, String> words = Words.of("desk/words", language);
    if (isWatch) {
      words.putAll(Words.of("watch/words", language));
    }
    model.addAttribute("words", words);
    model.addAttribute("language", language.getLanguage());
    model.addAttribute("isWatch", isWatch);
    if (request.getUserPrincipal() instanceof SignedIn user) {
      model.addAttribute("user", user);
    }
  }
}
