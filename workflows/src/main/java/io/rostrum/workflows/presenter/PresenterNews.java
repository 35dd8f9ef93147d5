package io.rostrum.workflows.presenter;

import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import io.rostrum.workflows.event.EventRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Writes to presenters' processes how their places stand. Whatever happened in between, a message
 * that is written again has the same id, so it is safe to repeat.
 */
@Service
public class PresenterNews {
  private final EventRepository events;
  private final PresenterRepository presenters;

  PresenterNews(EventRepository events, PresenterRepository presenters) {
    this.events = events;
    this.presenters = presenters;
  }

  /**
   * What follows from rights that were taken back, or from somebody who was sent out: their process
   * ends, and those who have waited for a seat and were given one are told.
   *
   * @param participantId who it was about; perhaps nobody who was invited
   */
  public List<ProcessMessage> ofLoss(String eventId, String participantId) {
    return Stream.concat(
            presenters.findById(participantId).flatMap(PresenterNews::lastEnd).stream(),
            ofSeats(eventId))
        .toList();
  }

  /**
   * What follows from rights that were given once more: a process of its own. The one before comes
   * to its end first, should its end have been forgotten.
   *
   * @param participantId who it was about; perhaps nobody who was invited
   */
  public List<ProcessMessage> ofGain(String participantId) {
    return presenters.findById(participantId).filter(presenter -> presenter.round() > 1).stream()
        .flatMap(
            presenter ->
                Stream.of(
                    end(presenter, presenter.round() - 1),
                    presenter.invitation(events.require(presenter.eventId()).title())))
        .toList();
  }

  /**
   * What follows from a presenter link that was claimed: a process of the presenter's own, and the
   * link's comes to its end.
   *
   * @param presenterId whom it made a presenter
   */
  public List<ProcessMessage> ofClaim(String presenterId) {
    Presenter presenter = presenters.require(presenterId);
    String title = events.require(presenter.eventId()).title();
    return List.of(
        presenter.invitation(title),
        new ProcessMessage(
            MessageNames.PRESENTER_LINK_CLAIMED,
            presenterId,
            MessageNames.PRESENTER_LINK_CLAIMED + "-" + presenterId,
            Map.of("seatsMissing", presenter.hasWaited() ? 1 : 0)));
  }

  /**
   * That the event is over: whatever waits under a presenter's id, their process or that of a link
   * that would have made one of somebody, comes to its end.
   */
  public static ProcessMessage over(String presenterId) {
    return new ProcessMessage(
        MessageNames.EVENT_OVER, presenterId, "over-" + presenterId, Map.of());
  }

  /**
   * What follows from seats that were bought: those who have waited and were given one are told.
   */
  public List<ProcessMessage> ofBought(List<String> eventIds) {
    return eventIds.stream().flatMap(this::ofSeats).toList();
  }

  /**
   * What follows from fewer seats or more: those who have waited and were given one are told, and
   * the processes of those who gave theirs up come to their end.
   */
  public List<ProcessMessage> ofAdapted(List<String> eventIds) {
    Stream<ProcessMessage> ends =
        eventIds.stream()
            .flatMap(
                eventId ->
                    presenters
                        .findByEventIdAndStatusOrderByListPosition(
                            eventId, PresenterStatus.TAKEN_BACK)
                        .stream())
            .flatMap(presenter -> lastEnd(presenter).stream());
    return Stream.concat(ends, ofBought(eventIds).stream()).toList();
  }

  private Stream<ProcessMessage> ofSeats(String eventId) {
    String title = events.require(eventId).title();
    // All of them each time: which of them was told is known to the engine alone.
    return presenters.findSeatedAfterWaiting(eventId).stream()
        .map(
            presenter ->
                new ProcessMessage(
                    MessageNames.PRESENTER_SEAT_FREED,
                    presenter.placeId(),
                    MessageNames.PRESENTER_SEAT_FREED + "-" + presenter.placeId(),
                    Map.of("title", title)));
  }

  private static Optional<ProcessMessage> lastEnd(Presenter presenter) {
    int ended =
        presenter.status() == PresenterStatus.TAKEN_BACK
            ? presenter.round()
            : presenter.round() - 1;
    return ended == 0 ? Optional.empty() : Optional.of(end(presenter, ended));
  }

  private static ProcessMessage end(Presenter presenter, int round) {
    String placeId = presenter.placeId(round);
    return new ProcessMessage(
        MessageNames.PRESENTER_TAKEN_BACK,
        placeId,
        MessageNames.PRESENTER_TAKEN_BACK + "-" + placeId,
        Map.of());
  }
}
