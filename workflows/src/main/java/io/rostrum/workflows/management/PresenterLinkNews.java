package io.rostrum.workflows.management;

import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.event.EventRepository;
import io.rostrum.workflows.presenter.PresenterNews;
import io.rostrum.workflows.room.PresenterLink;
import io.rostrum.workflows.room.PresenterLinkRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes to the processes of presenter links what the organizer decided about them (R5). */
@Component
public class PresenterLinkNews {
  private final PresenterLinkRepository links;
  private final EventRepository events;

  PresenterLinkNews(PresenterLinkRepository links, EventRepository events) {
    this.links = links;
    this.events = events;
  }

  /** Starts the process of the link that a decision made; sent twice, it starts one. */
  ProcessMessage wanted(ManagementDecision decision) {
    PresenterLink link = links.findByDecisionId(decision.decisionId()).orElseThrow();
    return message(
        MessageNames.PRESENTER_LINK_WANTED,
        decision,
        link,
        Map.of(
            "eventId", link.eventId(),
            "presenterId", link.presenterId(),
            "decisionId", decision.decisionId(),
            "occasion", "",
            "title", events.require(link.eventId()).title()));
  }

  /** Empty where the decision took back somebody who presents, and not a link. */
  Optional<ProcessMessage> withdrawn(ManagementDecision decision) {
    return links
        .findById(decision.presenterId())
        .filter(link -> link.status() == PresenterLink.Status.WITHDRAWN)
        .map(link -> message(MessageNames.PRESENTER_LINK_WITHDRAWN, decision, link, Map.of()));
  }

  /** Empty where the decision is about somebody who presents, who may have claimed it by now. */
  Optional<ProcessMessage> repeated(ManagementDecision decision) {
    return links
        .findById(decision.presenterId())
        .filter(PresenterLink::isOpen)
        .map(
            link ->
                message(
                    MessageNames.PRESENTER_LINK_REPEATED,
                    decision,
                    link,
                    Map.of("occasion", decision.decisionId())));
  }

  /** That the event is over, or called off: nobody claims its open links any more. */
  public List<ProcessMessage> over(String eventId) {
    return links.findByEventIdOrderByPosition(eventId).stream()
        .filter(PresenterLink::isOpen)
        .map(PresenterLink::presenterId)
        .map(PresenterNews::over)
        .toList();
  }

  private static ProcessMessage message(
      String name, ManagementDecision decision, PresenterLink link, Map<String, Object> more) {
    String id = link.presenterId();
    return new ProcessMessage(name, id, name + "-" + id + "-" + decision.decisionId(), more);
  }
}
