package io.rostrum.workflows.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the secret part of a room link. The token is an HMAC-SHA-256 under the installation's
 * key, so that every mail can carry the link again while the database holds only its SHA-256.
 */
public final class LinkTokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;

  private final SecretKeySpec key;

  /**
   * @param installationKey at least 32 characters, the same on every instance
   * @throws IllegalArgumentException if it is shorter
   */
  public LinkTokens(String installationKey) {
    byte[] bytes = installationKey.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "rostrum.installation-key is shorter than " + SHORTEST_KEY + " characters");
    }
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The token of one person's link to one event: 256 bits in base64url, 43 characters. */
  public String token(String eventId, String participantId, int generation) {
    return sign("link", eventId, participantId, Integer.toString(generation));
  }

  /**
   * Signs what is written to a place where others may write, too.
   *
   * @param purpose keeps one use of the key from being taken for another
   * @param parts none may contain a line break
   */
  public String sign(String purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      // The separator stands in no part, so no two lists make the same text.
      String text = purpose + '\n' + String.join("\n", parts);
      byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }

  /** Whether a signature is of this installation's making, for that purpose and those parts. */
  public boolean isSigned(String signature, String purpose, String... parts) {
    return same(sign(purpose, parts), signature);
  }

  /** What is stored of a token or of a browser's secret: its SHA-256 as 64 hexadecimal digits. */
  public static String hash(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  /** Compares two hashes in constant time. */
  public static boolean same(String hash, String other) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
