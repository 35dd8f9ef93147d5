package io.rostrum.workflows.mail;

/**
 * How many mails of one purpose people who have proved nothing may cause, under {@code
 * rostrum.mail-quotas.}.
 *
 * @param address to one address
 * @param account about one account
 * @param user by one Tasklist user
 * @param installation about no account yet, from the whole installation
 */
public record MailQuotaSettings(Most address, Most account, Most user, Most installation) {

  /** In an hour and in a day, each counted from its beginning in UTC. */
  public record Most(int perHour, int perDay) {
    public Most {
      if (perHour < 1 || perDay < perHour) {
        throw new IllegalArgumentException(
            "rostrum.mail-quotas: per-hour is at least 1 and per-day not less than per-hour");
      }
    }
  }
}
