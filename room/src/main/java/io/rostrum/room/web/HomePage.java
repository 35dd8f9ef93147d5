package io.rostrum.room.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells somebody who came without a link where to go. */
@Controller
class HomePage {
  private final boolean hasInbox;
  private final boolean hasDesk;

  HomePage(Environment environment) {
    this.hasInbox = environment.acceptsProfiles(Profiles.of("local"));
    this.hasDesk = environment.getProperty("rostrum.desk.enabled", Boolean.class, false);
  }

  @GetMapping("/")
  String show(Model model) {
    model.addAttribute("hasInbox", hasInbox);
    model.addAttribute("hasDesk", hasDesk);
    return "room/home";
  }
}
