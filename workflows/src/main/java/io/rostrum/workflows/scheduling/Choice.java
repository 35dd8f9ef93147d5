package io.rostrum.workflows.scheduling;

/** One line of a list that a form offers. */
public record Choice(String label, String value) {}
