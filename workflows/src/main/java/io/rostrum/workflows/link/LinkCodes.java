package io.rostrum.workflows.link;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Codes that are mailed to the address that a link was sent to: whoever reads that mailbox is who
 * the link is for. A code is derived from its number, so that it stands in its mail and nowhere
 * else: not in the database, and in no variable of a process.
 */
public final class LinkCodes {
  private static final BigInteger CODES = BigInteger.valueOf(1_000_000);

  private final LinkTokens tokens;

  public LinkCodes(LinkTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The code to write into the mail: six digits.
   *
   * @param number counts the codes that this person was sent
   */
  public String code(String participantId, int number) {
    byte[] signature =
        Base64.getUrlDecoder().decode(tokens.sign("code", participantId, String.valueOf(number)));
    return "%06d".formatted(new BigInteger(1, signature).mod(CODES));
  }

  /**
   * What is stored of a code that is about to be mailed.
   *
   * @param until when it can be used no more
   * @param tries how often it can be mistyped
   */
  public MailedCode mailed(String participantId, int number, Instant until, int tries) {
    String proof = proof(tokens, participantId, code(participantId, number));
    return new MailedCode(number, proof, until, tries);
  }

  /**
   * Uses a code up if it is what somebody typed; if not, that was one of its tries.
   *
   * @param mailed the code that was mailed last
   * @param typed spaces in it do not count
   * @return whether it was the code, and could still be used
   */
  public boolean use(MailedCode mailed, String participantId, String typed, Instant now) {
    if (!mailed.isUsable(now)) {
      return false;
    }
    boolean isRight = mailed.isProvedBy(proof(participantId, typed.replaceAll("\\s", "")));
    if (isRight) {
      mailed.spend();
    } else {
      mailed.mistyped();
    }
    return isRight;
  }

  /**
   * What is compared of a code with what is stored of the one that was mailed: nobody who reads it
   * finds the code without the key. While the key is being changed it is one with each key.
   */
  public String proof(String participantId, String code) {
    return tokens
        .withPrevious()
        .map(key -> proof(key, participantId, code))
        .collect(Collectors.joining(MailedCode.OR));
  }

  private static String proof(LinkTokens key, String participantId, String code) {
    return key.sign("proof", participantId, code.replaceAll("\\s", "_"));
  }
}
