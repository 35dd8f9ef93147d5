package io.rostrum.room.page;

import io.rostrum.room.live.CurrentPictures;
import io.rostrum.room.live.RoomPicture;
import io.rostrum.room.media.RoomMedia;
import io.rostrum.room.page.Visitors.Visitor;
import io.rostrum.room.web.PageLanguage;
import io.rostrum.workflows.account.Language;
import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.text.Isolated;
import io.rostrum.workflows.time.PeopleTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The page of a room, for the one browser that a person entered from. */
@Controller
class RoomPage {
  private final CurrentPictures pictures;
  private final RoomMedia media;
  private final JsonMapper json;
  private final Clock clock;

  RoomPage(CurrentPictures pictures, RoomMedia media, JsonMapper json, Clock clock) {
    this.pictures = pictures;
    this.media = media;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/room/{eventId}/{participantId}")
  ModelAndView show(
      @RequestAttribute(VisitorsOnly.VISITOR) Visitor visitor, HttpServletRequest request) {
    Participant person = visitor.person();
    return page(person, pictures.of(person.eventId()), request);
  }

  private ModelAndView page(Participant person, RoomPicture picture, HttpServletRequest request) {
    Event event = picture.event();
    Language language = PageLanguage.of(request);
    var page = new ModelAndView("room/room");
    page.addObject("event", event);
    page.addObject("you", Isolated.of(person.name()));
    page.addObject("api", "/api/room/" + event.eventId() + "/" + person.participantId());
    page.addObject("carriesMedia", media.isPresent());
    page.addObject("snapshot", json.writeValueAsString(picture.seenBy(person, clock.instant())));
    page.addObject("when", PeopleTime.dateAndTime(event.startsAt(), event.timeZone(), language));
    page.addObject(
        "opens", PeopleTime.dateAndTime(picture.times().opensAt(), event.timeZone(), language));
    return page;
  }
}
