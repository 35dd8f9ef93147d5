package io.rostrum.workflows.seats;

/**
 * What the form <em>Confirm the presenter seats</em> shows. Every user of Tasklist can read it, so
 * the price is in the mail only, which has the quote's number (R2).
 *
 * @param quote the number of the quote that was mailed last, for example {@code Q-17}
 */
public record PurchaseView(String organization, int seats, String quote) {}
