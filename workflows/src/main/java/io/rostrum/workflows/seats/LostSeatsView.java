package io.rostrum.workflows.seats;

import io.rostrum.workflows.scheduling.Choice;
import java.util.List;

/**
 * What the form <em>Say who gives up a seat</em> shows: nothing but text, and no address.
 *
 * @param until when the seats are gone
 * @param rows the events with fewer seats than are held
 * @param choices those who hold one there
 * @param chosen the participants who were chosen so far
 * @param toChoose how many are still to be chosen, in all events together
 */
public record LostSeatsView(
    String until, List<Row> rows, List<Choice> choices, List<String> chosen, int toChoose) {

  static final LostSeatsView NONE = new LostSeatsView("", List.of(), List.of(), List.of(), 0);

  /** One event, in one sentence. */
  public record Row(String event, String sentence) {}
}
