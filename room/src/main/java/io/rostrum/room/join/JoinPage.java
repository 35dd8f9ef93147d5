package io.rostrum.room.join;

import io.rostrum.room.join.PersonalEntry.Asking;
import io.rostrum.room.web.Browsers;
import io.rostrum.room.web.PageLanguage;
import io.rostrum.room.web.Removals;
import io.rostrum.room.web.Trouble;
import io.rostrum.room.web.Troubles;
import io.rostrum.workflows.event.EventStatus;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.Presence;
import io.rostrum.workflows.room.RoomState;
import io.rostrum.workflows.text.Isolated;
import io.rostrum.workflows.time.PeopleTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the links in mails lead: shows what the event is, and lets people in. */
@Controller
@RequestMapping("/join/{eventId}/{token}")
class JoinPage {
  private final JoinLinks links;
  private final DeadLinks deadLinks;
  private final Browsers browsers;
  private final PersonalEntry entry;
  private final ClaimEntry claims;
  private final Admissions admissions;
  private final Troubles troubles;
  private final Removals removals;

  JoinPage(
      JoinLinks links,
      DeadLinks deadLinks,
      Browsers browsers,
      PersonalEntry entry,
      ClaimEntry claims,
      Admissions admissions,
      Troubles troubles,
      Removals removals) {
    this.links = links;
    this.deadLinks = deadLinks;
    this.browsers = browsers;
    this.entry = entry;
    this.claims = claims;
    this.admissions = admissions;
    this.troubles = troubles;
    this.removals = removals;
  }

  /** Binds nothing: mail scanners open links, too. The browser is only given its cookie. */
  @GetMapping
  ModelAndView show(
      @PathVariable String eventId,
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<JoinLink> link = links.find(eventId, token, request);
    if (link.isEmpty()) {
      return refused(deadLinks.why(eventId, token), request, response);
    }
    String name =
        remember(eventId, request, response)
            .flatMap(hash -> links.guests(eventId, hash).stream().findFirst())
            .map(Participant::name)
            .orElse("");
    return page(link.get(), name, request);
  }

  /** Lets somebody in, or says why not. */
  @PostMapping
  Object enter(
      @PathVariable String eventId,
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<JoinLink> found = links.find(eventId, token, request);
    if (found.isEmpty()) {
      return refused(deadLinks.why(eventId, token), request, response);
    }
    JoinLink link = found.get();
    PageLanguage.ofEvent(request, link.event().language());
    Optional<String> browserHash = remember(eventId, request, response);
    if (browserHash.isEmpty()) {
      return refused(Refusal.COOKIE_MISSING, request, response);
    }
    Asking asking = new Asking(browserHash.get(), form);
    if (claims.isTooLate(link, asking)) {
      return refused(Refusal.LINK_CLAIMED, request, response);
    }
    return link.person()
        .<Object>map(person -> entry.ask(link, person, asking, request, response))
        .or(() -> link.presenterLink().map(of -> claims.ask(link, of, asking, request, response)))
        .orElseGet(() -> attend(link, name(form), browserHash.get(), request, response));
  }

  /** Answers what the browser came with; one that is not known here is given another secret. */
  private Optional<String> remember(
      String eventId, HttpServletRequest request, HttpServletResponse response) {
    Optional<String> known = links.browserHash(eventId, request);
    if (known.isEmpty() || browsers.isGiven(request)) {
      browsers.remember(request, response);
    }
    return known;
  }

  // Somebody who gives two names has given none that can be used.
  private static String name(MultiValueMap<String, String> form) {
    List<String> names = form.getOrDefault("name", List.of());
    return names.size() == 1 ? names.getFirst() : "";
  }

  private Object attend(
      JoinLink link,
      String name,
      String browserHash,
      HttpServletRequest request,
      HttpServletResponse response) {
    String eventId = link.event().eventId();
    return switch (admissions.admit(link.event(), name, browserHash, request)) {
      case Presence.Admission.Admitted(String participantId) -> toTheRoom(eventId, participantId);
      case Presence.Admission.Refused(Refusal refusal) ->
          switch (refusal) {
            case NAME_INVALID -> nameInvalid(link, name, request);
            case REMOVED -> troubles.page(removed(eventId, browserHash, request), response);
            default -> refused(refusal, request, response);
          };
    };
  }

  private Trouble removed(String eventId, String browserHash, HttpServletRequest request) {
    return links.guests(eventId, browserHash).stream()
        .filter(Participant::isRemoved)
        .findFirst()
        .map(guest -> removals.of(guest, request))
        .orElseGet(() -> troubles.of(Refusal.REMOVED, request));
  }

  static ResponseEntity<Void> toTheRoom(String eventId, String participantId) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/room/" + eventId + "/" + participantId))
        .build();
  }

  private ModelAndView nameInvalid(JoinLink link, String name, HttpServletRequest request) {
    Trouble trouble = troubles.of(Refusal.NAME_INVALID, request);
    ModelAndView page = page(link, name, request);
    page.addObject("nameTrouble", trouble);
    page.setStatus(trouble.status());
    return page;
  }

  private ModelAndView refused(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    return troubles.page(troubles.of(refusal, request), response);
  }

  static ModelAndView page(JoinLink link, String name, HttpServletRequest request) {
    var event = link.event();
    PageLanguage.ofEvent(request, event.language());
    var page = new ModelAndView("room/join");
    page.addObject("event", event);
    page.addObject("account", link.account());
    page.addObject("state", link.isCancelled() ? EventStatus.CANCELLED : link.state());
    page.addObject("isInterrupted", link.isInterrupted());
    page.addObject("person", link.person().orElse(null));
    page.addObject("you", link.person().map(who -> Isolated.of(who.name())).orElse(""));
    page.addObject("presenterLink", link.presenterLink().orElse(null));
    page.addObject("name", name);
    page.addObject("longestName", Presence.LONGEST_NAME);
    page.addObject(
        "when",
        PeopleTime.dateAndTime(event.startsAt(), event.timeZone(), PageLanguage.of(request)));
    page.addObject("duration", PeopleTime.duration(event.duration()));
    if (link.state() == RoomState.CLOSED) {
      page.setStatus(HttpStatus.GONE);
    }
    return page;
  }
}
