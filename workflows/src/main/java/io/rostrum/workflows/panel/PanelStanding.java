package io.rostrum.workflows.panel;

import io.rostrum.workflows.scheduling.Choice;
import java.util.List;

/**
 * How an account stands when its form <em>Change the account</em> is opened: nothing but text, and
 * no prices, because every user of Tasklist can read it (R2).
 *
 * @param plan the plan that it has
 * @param settings what is set; what the organizer leaves so is not decided anew
 * @param cycleEnds the day on which its billing cycle is over; empty if it has none
 * @param purchases the presenter seats that were bought, to choose from
 */
public record PanelStanding(
    String plan, SettingsView settings, String cycleEnds, List<Choice> purchases) {}
