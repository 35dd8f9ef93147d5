package io.rostrum.desk.watch;

import io.rostrum.desk.ConditionalOnDesk;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The watch: how processes stand and went. The pages' scripts ask the engine themselves. */
@Controller
@ConditionalOnDesk
@EnableConfigurationProperties(WatchSettings.class)
@RequestMapping("/watch")
class WatchPages {
  private final WatchSettings settings;

  WatchPages(WatchSettings settings) {
    this.settings = settings;
  }

  @ModelAttribute("about")
  WatchSettings about() {
    return settings;
  }

  @GetMapping
  String processes() {
    return "watch/processes";
  }

  /** The search itself is in the address, which the page's script reads. */
  @GetMapping("/instances")
  String instances() {
    return "watch/instances";
  }

  @GetMapping("/instances/{key:[0-9]{1,19}}")
  String instance(@PathVariable String key, Model model) {
    model.addAttribute("key", key);
    return "watch/instance";
  }
}
