package io.rostrum.desk.signin;

import io.rostrum.desk.ConditionalOnDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for name and password. */
@Controller
@ConditionalOnDesk
class SignInPage {
  private static final Set<String> REASONS = Set.of("wrong", "away", "again", "out");

  /**
   * @param then why the page is shown: {@code wrong} password, engine {@code away}, to be done
   *     {@code again}, signed {@code out}
   */
  @GetMapping(SignInConfiguration.PAGE)
  String show(@RequestParam Optional<String> then, HttpServletRequest request, Model model) {
    if (request.getUserPrincipal() instanceof SignedIn) {
      return "redirect:/desk";
    }
    model.addAttribute("then", then.filter(REASONS::contains).orElse(""));
    model.addAttribute("name", typedName(request));
    return "desk/sign-in";
  }

  private static String typedName(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(NotSignedIn.NAME))
        .map(String::valueOf)
        .orElse("");
  }
}
