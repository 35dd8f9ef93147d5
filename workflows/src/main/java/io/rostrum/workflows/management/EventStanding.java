package io.rostrum.workflows.management;

import io.rostrum.workflows.scheduling.Choice;
import io.rostrum.workflows.scheduling.ShownProblem;
import java.util.List;

/**
 * A scheduled event as the form <em>Manage event</em> shows it: nothing but text in the organizer's
 * language, never a null, and every address masked.
 *
 * @param webinar whether it can be chosen how attendees see one another
 * @param state what can be done in its room now
 * @param presenters one line a presenter: name, masked address, and where their place stands
 * @param problems what was wrong with the last decision
 * @param presenterChoices those who present or wait to, whom a decision can concern
 * @param takenBackChoices those who can be given presenter rights again
 * @param reminderChoices everybody who can be reminded, first all of them together; none if nobody
 */
public record EventStanding(
    String title,
    String type,
    boolean webinar,
    String when,
    String duration,
    String language,
    String attendeeNames,
    String description,
    String state,
    List<String> presenters,
    String seats,
    String longestDuration,
    List<ShownProblem> problems,
    int problemCount,
    List<Choice> presenterChoices,
    List<Choice> takenBackChoices,
    List<Choice> reminderChoices) {}
