package io.rostrum.desk.task;

import io.rostrum.desk.ConditionalOnDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The desk: tasks, and what can be started. The pages' scripts ask the engine themselves. */
@Controller
@ConditionalOnDesk
@RequestMapping("/desk")
class TaskPages {

  @GetMapping
  String tasks() {
    return "desk/tasks";
  }

  @GetMapping("/tasks/{key:[0-9]{1,19}}")
  String task(@PathVariable String key, Model model) {
    model.addAttribute("key", key);
    return "desk/task";
  }

  @GetMapping("/start")
  String start() {
    return "desk/start";
  }

  /**
   * @param id the process id, as its model has it
   */
  @GetMapping("/start/{id}")
  String startForm(@PathVariable String id, Model model) {
    model.addAttribute("id", id);
    return "desk/start-form";
  }
}
