package io.rostrum.room.join;

import io.rostrum.room.join.PersonalEntry.Asking;
import io.rostrum.room.web.Troubles;
import io.rostrum.workflows.link.LinkCodes;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.LinkClaim;
import io.rostrum.workflows.room.LinkClaims;
import io.rostrum.workflows.room.LinkUse;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomDecision;
import io.rostrum.workflows.room.RoomDoor;
import io.rostrum.workflows.room.RoomEffect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes a presenter of whoever comes by a presenter link and proves their address (R5). */
@Component
class ClaimEntry {
  private final LinkClaims claims;
  private final RoomDoor door;
  private final LinkCodes codes;
  private final Devices devices;
  private final Troubles troubles;
  private final LinkHelps helps;

  ClaimEntry(
      LinkClaims claims,
      RoomDoor door,
      LinkCodes codes,
      Devices devices,
      Troubles troubles,
      LinkHelps helps) {
    this.claims = claims;
    this.door = door;
    this.codes = codes;
    this.devices = devices;
    this.troubles = troubles;
    this.helps = helps;
  }

  /** Keeps what was typed or asks the room worker, and answers with what comes next. */
  Object ask(
      JoinLink link,
      PresenterLink presenterLink,
      Asking asking,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (asking.action()) {
      case PROVE -> decide(RoomAction.CLAIM, link, presenterLink, asking, request, response);
      case ASK_FOR_CODE ->
          decide(RoomAction.ASK_TO_CLAIM, link, presenterLink, asking, request, response);
      default -> introduce(link, presenterLink, asking, request, response);
    };
  }

  /**
   * Whether somebody has the page of a presenter link open, from before another claimed it. They
   * are not taken for somebody who tries a personal link that went round.
   */
  boolean isTooLate(JoinLink link, Asking asking) {
    boolean isOfClaim = asking.isIntroduction() || asking.action() != RoomAction.ENTER;
    return isOfClaim
        && link.person()
            .filter(person -> !person.isAt(asking.browserHash()))
            .filter(
                person ->
                    asking.isIntroduction()
                        || claims.isTooLate(person.participantId(), asking.browserHash()))
            .isPresent();
  }

  private Object introduce(
      JoinLink link,
      PresenterLink presenterLink,
      Asking asking,
      HttpServletRequest request,
      HttpServletResponse response) {
    String name = asking.first("name");
    String email = asking.first("email");
    Set<Refusal> wrong =
        presenterLink.isOpen()
            ? claims.keep(presenterLink, asking.browserHash(), name, email)
            : Set.of();
    if (wrong.isEmpty()) {
      return decide(RoomAction.ASK_TO_CLAIM, link, presenterLink, asking, request, response);
    }
    ModelAndView page = JoinPage.page(link, name, request);
    page.addObject("email", email);
    wrong.forEach(
        refusal ->
            page.addObject(
                refusal == Refusal.NAME_INVALID ? "nameTrouble" : "emailTrouble",
                troubles.of(refusal, request)));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Object decide(
      RoomAction action,
      JoinLink link,
      PresenterLink presenterLink,
      Asking asking,
      HttpServletRequest request,
      HttpServletResponse response) {
    var use = new LinkUse(devices.of(request), proof(action, link, presenterLink, asking));
    return switch (door.ask(presenterLink, action, asking.browserHash(), use)) {
      case RoomDecision.Granted(RoomEffect effect) ->
          effect == RoomEffect.CLAIMED
              ? JoinPage.toTheRoom(presenterLink.eventId(), presenterLink.presenterId())
              : PersonalEntry.page(link, helps.afterClaim(effect, request));
      case RoomDecision.Refused(Refusal refusal, Optional<Integer> place) ->
          helps
              .insteadOfClaim(refusal, action, request)
              .<Object>map(help -> PersonalEntry.page(link, help))
              .orElseGet(() -> troubles.page(troubles.of(refusal, request), response));
    };
  }

  private String proof(
      RoomAction action, JoinLink link, PresenterLink presenterLink, Asking asking) {
    String claimId = LinkClaim.idOf(presenterLink.presenterId(), asking.browserHash());
    return action == RoomAction.CLAIM ? codes.proof(claimId, asking.code()) : link.proof();
  }
}
