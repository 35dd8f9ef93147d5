package io.rostrum.localengine.users;

/** What somebody may do. */
public enum Role {
  /** Everything. */
  ADMIN("admin"),
  /** Starts processes that have a form, and sees to tasks. */
  ORGANIZER("organizer"),
  /** Reads everything and changes nothing. */
  READONLY_ADMIN("readonly-admin");

  private final String id;

  Role(String id) {
    this.id = id;
  }

  /** Its name in the API. */
  public String id() {
    return id;
  }
}
