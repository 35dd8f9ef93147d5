package io.rostrum.platform;

/** What a person reads when all is ready. */
final class Welcome {

  private Welcome() {}

  static String text(PlatformSettings settings) {
    return """

    Rostrum is ready.

      Tasklist  %1$s/tasklist   organizers: demo / demo, amelie / amelie; without an account yet: nora / nora
      Operate   %1$s/operate    analyst: view / view (reads only)
      Inbox     %2$s/inbox      every mail that Rostrum sent

    First: open Tasklist as demo, choose Processes, start "Schedule an event",
    then complete the task "Review event" and look into the inbox.
    """
        .formatted(settings.address(Port.WEB), settings.address(Port.APPLICATION));
  }
}
