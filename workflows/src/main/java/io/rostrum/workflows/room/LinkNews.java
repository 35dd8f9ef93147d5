package io.rostrum.workflows.room;

import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes to the process of whoever a personal link is for what happened with it (R17). */
@Service
public class LinkNews {
  private final LinkOccurrenceRepository occurrences;

  LinkNews(LinkOccurrenceRepository occurrences) {
    this.occurrences = occurrences;
  }

  /** The message that a change calls for, the same each time; most call for none. */
  public Optional<ProcessMessage> news(String changeId) {
    return occurrences.findById(changeId).map(LinkNews::message);
  }

  private static ProcessMessage message(LinkOccurrence occurrence) {
    String who = occurrence.participantId();
    if (occurrence.kind() == LinkOccurrence.Kind.CLAIM_CODE_ASKED) {
      return new ProcessMessage(
          MessageNames.CLAIM_CODE_ASKED,
          who,
          "link-" + occurrence.changeId(),
          Map.of("linkOccurrenceId", occurrence.changeId()));
    }
    boolean isOrganizers = occurrence.isOrganizers();
    return new ProcessMessage(
        isOrganizers ? MessageNames.ORGANIZERS_LINK_OCCURRED : MessageNames.LINK_OCCURRED,
        // A process that a message starts runs once at a time for each key.
        isOrganizers ? occurrence.changeId() : who,
        "link-" + occurrence.changeId(),
        Map.of(
            "eventId",
            occurrence.eventId(),
            "participantId",
            who,
            "linkOccurrence",
            occurrence.kind().name(),
            "linkOccurrenceId",
            occurrence.changeId(),
            "linkSuspended",
            occurrence.suspends()));
  }
}
