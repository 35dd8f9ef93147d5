package io.rostrum.workflows.room;

/**
 * What somebody shows who comes by a personal link.
 *
 * @param device roughly what they come from, for people, for example "Firefox, Android"
 * @param proof the SHA-256 of the link's token; of a code what {@code LinkCodes} makes of it
 */
public record LinkUse(String device, String proof) {}
