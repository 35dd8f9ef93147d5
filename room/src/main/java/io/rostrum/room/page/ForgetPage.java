package io.rostrum.room.page;

import io.rostrum.room.web.Browsers;
import io.rostrum.room.web.Troubles;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision.Refused;
import io.rostrum.workflows.room.RoomDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where whoever shares a computer gives back what this browser opens. */
@Controller
@RequestMapping("/forget")
class ForgetPage {
  private static final Set<Refusal> LATER =
      EnumSet.of(Refusal.ENGINE_UNAVAILABLE, Refusal.TOO_LATE);

  private final Browsers browsers;
  private final ParticipantRepository participants;
  private final RoomDoor door;
  private final Troubles troubles;

  ForgetPage(
      Browsers browsers, ParticipantRepository participants, RoomDoor door, Troubles troubles) {
    this.browsers = browsers;
    this.participants = participants;
    this.door = door;
    this.troubles = troubles;
  }

  /** Says what it means. */
  @GetMapping
  ModelAndView explain() {
    return page(false);
  }

  /**
   * Leaves every room that was entered from here. The cookie goes last: while something is still
   * bound to it, it is the only way to give that back.
   */
  @PostMapping
  ModelAndView forget(HttpServletRequest request, HttpServletResponse response) {
    String hash = browsers.hash(request).orElse("");
    List<Participant> known = hash.isEmpty() ? List.of() : participants.findByBrowser(hash);
    for (Participant person : known) {
      // Whatever else is refused has been given back already.
      if (door.ask(person, RoomAction.FORGET, hash) instanceof Refused refused
          && LATER.contains(refused.refusal())) {
        return troubles.page(troubles.of(refused.refusal(), request), response);
      }
    }
    browsers.forget(response);
    return page(true);
  }

  private static ModelAndView page(boolean isDone) {
    return new ModelAndView("room/forget").addObject("done", isDone);
  }
}
