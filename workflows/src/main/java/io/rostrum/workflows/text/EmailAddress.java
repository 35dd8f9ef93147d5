package io.rostrum.workflows.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.IDNA;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * What is known of an address before a mail was sent there. Letters outside ASCII are for the
 * domain only: before the @ they take a mail server that knows them (RFC 6531), and so do all
 * servers on the way.
 */
public final class EmailAddress {
  private static final int LONGEST = 254;
  private static final Pattern LOCAL_PART =
      Pattern.compile("(?=.{1,64}$)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern ASCII_DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Pattern ZERO_WIDTH_JOINERS = Pattern.compile("[\u200c\u200d]");

  private static final IDNA DOMAINS =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.CHECK_CONTEXTO);

  private EmailAddress() {}

  /** What keeps mails from an address, as far as that can be told without asking a mail server. */
  public enum Flaw {
    /** It is no address at all. */
    NO_ADDRESS,
    /** Before the @ stands what not every mail server can take. */
    NOT_ASCII,
    /** A character that nobody sees stands in it, as pasted text has them. */
    INVISIBLE
  }

  /** What somebody typed, without the spaces and invisible characters that a paste brings along. */
  public static String typed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (from < to && isBlank(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /** Why no mail can be sent there; empty if one can, for all that is known. */
  public static Optional<Flaw> flaw(String email) {
    if (forSending(email).isPresent()) {
      return Optional.empty();
    }
    if (has(email, EmailAddress::isInvisible)) {
      return Optional.of(Flaw.INVISIBLE);
    }
    boolean isNotAscii = has(localPart(email), character -> character > '~');
    return Optional.of(isNotAscii ? Flaw.NOT_ASCII : Flaw.NO_ADDRESS);
  }

  /**
   * The address as mail servers are told it, all of it ASCII: as it stands, with an international
   * domain in the form that begins with {@code xn--} (UTS 46). Empty if they cannot be told it.
   */
  public static Optional<String> forSending(String email) {
    String local = localPart(email);
    if (email.length() > LONGEST || !LOCAL_PART.matcher(local).matches()) {
      return Optional.empty();
    }
    return asciiDomain(email.substring(local.length() + 1))
        .map(domain -> local + "@" + domain)
        .filter(address -> address.length() <= LONGEST);
  }

  private static Optional<String> asciiDomain(String domain) {
    // Whether a joiner belongs into a word, as in Persian, is known there; others would be dropped.
    if (has(ZERO_WIDTH_JOINERS.matcher(domain).replaceAll(""), EmailAddress::isInvisible)) {
      return Optional.empty();
    }
    var info = new IDNA.Info();
    String ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), info).toString();
    // Names such as r3---sn.example are in use.
    boolean isRight = Set.of(IDNA.Error.HYPHEN_3_4).containsAll(info.getErrors());
    return isRight && ASCII_DOMAIN.matcher(ascii).matches()
        ? Optional.of(ASCII.matcher(domain).matches() ? domain : ascii)
        : Optional.empty();
  }

  private static String localPart(String email) {
    return email.substring(0, Math.max(0, email.lastIndexOf('@')));
  }

  /** Whose mailbox an address leads to: what stands behind a plus is for its reader to sort by. */
  public static String mailbox(String email) {
    return comparable(email).replaceAll("\\+[^@]*(?=@)", "");
  }

  /** An address as it is compared with another, however its domain is written. */
  public static String comparable(String email) {
    return forSending(email).orElse(email).toLowerCase(Locale.ROOT);
  }

  /**
   * How the same address may stand in the database, in lower case: its domain may have been typed
   * in its own script or in ASCII.
   */
  public static Set<String> spellings(String email) {
    String ascii = comparable(email);
    int domain = ascii.lastIndexOf('@') + 1;
    var shown = new StringBuilder();
    DOMAINS.nameToUnicode(ascii.substring(domain), shown, new IDNA.Info());
    var spellings = new LinkedHashSet<String>();
    spellings.add(email.toLowerCase(Locale.ROOT));
    spellings.add(ascii);
    spellings.add(ascii.substring(0, domain) + shown);
    return spellings;
  }

  private static boolean has(String text, IntPredicate character) {
    return text.codePoints().anyMatch(character);
  }

  private static boolean isBlank(int character) {
    return character == ' ' || isInvisible(character);
  }

  /** Whether nobody sees it, or takes it for a common space. */
  private static boolean isInvisible(int character) {
    return Character.isISOControl(character)
        || character != ' ' && Character.isSpaceChar(character)
        || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }
}
