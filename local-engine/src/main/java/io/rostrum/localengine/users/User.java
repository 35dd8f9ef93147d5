package io.rostrum.localengine.users;

/** Somebody who signs in. */
public record User(String name, String displayName, String email, Role role) {}
