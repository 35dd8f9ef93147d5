package io.rostrum.workflows.room;

/**
 * Published inside the transaction in which somebody proved who they are and claimed a presenter
 * link (R5), before they have a place.
 *
 * @param name as they want to be called
 * @param email the address that they proved to be theirs
 */
public record PresenterLinkClaimed(PresenterLink link, String name, String email) {}
