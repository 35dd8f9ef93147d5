package io.rostrum.room.join;

import io.rostrum.room.web.Troubles;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.LinkUse;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDoor;
import io.rostrum.workflows.room.RoomEffect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets people in by their personal link and, where the link alone is not enough, helps whoever
 * reads the mailbox that was invited (R17).
 */
@Component
class PersonalEntry {
  private final RoomDoor door;
  private final LinkCodes codes;
  private final Devices devices;
  private final Troubles troubles;
  private final LinkHelps helps;

  PersonalEntry(
      RoomDoor door, LinkCodes codes, Devices devices, Troubles troubles, LinkHelps helps) {
    this.door = door;
    this.codes = codes;
    this.devices = devices;
    this.troubles = troubles;
    this.helps = helps;
  }

  /**
   * What the page of a link sends.
   *
   * @param browserHash the SHA-256 of the secret in the asking browser
   */
  record Asking(String browserHash, MultiValueMap<String, String> form) {

    /** Which button was pressed; coming in needs no name. */
    RoomAction action() {
      return switch (first("ask")) {
        case "CODE" -> RoomAction.ASK_FOR_CODE;
        case "LINK" -> RoomAction.ASK_FOR_LINK;
        case "PROVE" -> RoomAction.PROVE;
        default -> RoomAction.ENTER;
      };
    }

    /** Whether somebody said who they are, as the page of a presenter link asks. */
    boolean isIntroduction() {
      return form.containsKey("email");
    }

    String code() {
      return first("code").replaceAll("\\s", "");
    }

    String first(String name) {
      return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
  }

  /** Asks the room worker, and answers with the room or with what can be done. */
  Object ask(
      JoinLink link,
      Participant person,
      Asking asking,
      HttpServletRequest request,
      HttpServletResponse response) {
    RoomAction action = asking.action();
    var use = new LinkUse(devices.of(request), proof(link, person, asking));
    return switch (door.ask(person, action, asking.browserHash(), use)) {
      case RoomDecision.Granted(RoomEffect effect) ->
          effect == RoomEffect.ENTERED
              ? JoinPage.toTheRoom(person.eventId(), person.participantId())
              : page(link, helps.after(effect, request));
      case RoomDecision.Refused(Refusal refusal, Optional<Integer> place) ->
          helps
              .instead(refusal, action, request)
              .map(help -> page(link, help))
              .orElseGet(() -> troubles.page(troubles.of(refusal, request), response));
    };
  }

  private String proof(JoinLink link, Participant person, Asking asking) {
    return asking.action() == RoomAction.PROVE
        ? codes.proof(person.participantId(), asking.code())
        : link.proof();
  }

  static ModelAndView page(JoinLink link, LinkHelp help) {
    var page = new ModelAndView("room/link");
    page.addObject("event", link.event());
    page.addObject("account", link.account());
    page.addObject("help", help);
    page.setStatus(help.status());
    return page;
  }
}
