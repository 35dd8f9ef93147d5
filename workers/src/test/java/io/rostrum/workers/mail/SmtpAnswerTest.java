package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rostrum.workers.mail.SmtpAnswer.Meaning;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

@DisplayName("What an SMTP server said")
class SmtpAnswerTest {
  private static final String ZOE = "zoe@refused.example";

  @ParameterizedTest
  @CsvSource({
    "550, NEVER",
    "551, NEVER",
    "552, NEVER",
    "553, NEVER",
    "554, NEVER",
    "501, NEVER",
    "450, NOT_NOW",
    "451, NOT_NOW",
    "452, NOT_NOW",
    "421, NOT_NOW",
    "530, NOT_NOW",
    "535, NOT_NOW"
  })
  @DisplayName("to a recipient is final when it is a 5xx, except for \"log in first\"")
  void recipient(int code, Meaning meaning) throws Exception {
    assertThat(SmtpAnswer.in(toRecipient(code, code + " No"), ZOE))
        .isEqualTo(new SmtpAnswer(meaning, code + " No"));
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.7.1 Relay access denied, NOT_NOW",
    "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked, NOT_NOW",
    "550 5.1.8 Sender address rejected: domain not found, NOT_NOW",
    "550 5.7.23 SPF validation failed, NOT_NOW",
    "550 5.7.1 This group takes no mail from outside, NEVER",
    "550 5.1.1 No such user at this host, NEVER",
    "450 4.2.1 Mailbox busy, NOT_THIS_MAILBOX_NOW",
    "452-4.2.2 Over quota, NOT_THIS_MAILBOX_NOW",
    "450 4.1.1 Unverified recipient, NOT_THIS_MAILBOX_NOW",
    "450 4.1.8 Sender address rejected: domain not found, NOT_NOW",
    "452 Insufficient system storage, NOT_NOW",
    "452 4.3.1 Insufficient system storage, NOT_NOW",
    "450 4.7.1 Client host rejected, NOT_NOW",
    "451 4.3.0 Temporary lookup failure, NOT_NOW"
  })
  @DisplayName("to a recipient may speak of a mailbox, of who sends, or of itself")
  void whatItSpeaksOf(String said, Meaning meaning) throws Exception {
    int code = Integer.parseInt(said.substring(0, 3));

    assertThat(SmtpAnswer.in(toRecipient(code, said), ZOE).meaning()).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "DATA, 554, NEVER",
    "., 552, NEVER",
    "DATA, 451, NOT_NOW",
    "DATA, 530, NOT_NOW",
    "MAIL FROM:<events@rostrum.example>, 550, NOT_NOW",
    "MAIL FROM:<events@rostrum.example>, 451, NOT_NOW"
  })
  @DisplayName("to a mail is final when it is a 5xx; to the sender it never is")
  void mail(String command, int code, Meaning meaning) {
    var failure = new SMTPSendFailedException(command, code, code + " No", null, null, null, null);

    assertThat(SmtpAnswer.in(sending(failure), ZOE).meaning()).isEqualTo(meaning);
  }

  @Test
  @DisplayName("is kept on one line, without any address, and not longer than its column")
  void text() throws Exception {
    String said =
        "550-5.1.1 The account zoe@refused.example\r\n550-5.1.1 does <ZOE@refused.example> not\n"
            + "550 5.1.1 exist "
            + "x".repeat(400)
            + "\r\n";
    String text = SmtpAnswer.in(toRecipient(550, said), ZOE).text();

    assertThat(text).startsWith("550 5.1.1 The account … does … not exist xxx").hasSize(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoe", "zoe at example.org", "zoe@@example.org", "zoe@exa mple.org"})
  @DisplayName("would be a refusal where an address is none")
  void noAddress(String address) throws Exception {
    var typed = new InternetAddress();
    typed.setAddress(address);
    AddressException failure = catchThrowableOfType(AddressException.class, typed::validate);

    assertThat(SmtpAnswer.in(failure, address))
        .isEqualTo(
            new SmtpAnswer(Meaning.NEVER, "501 5.1.3 Bad destination mailbox address syntax"));
    assertThat(SmtpAnswer.in(failure, ZOE).meaning()).isEqualTo(Meaning.NOT_NOW);
  }

  @Test
  @DisplayName("is nothing when it could not be reached or did not let us in")
  void nothing() {
    var away = new MessagingException("Connection refused", new ConnectException());
    var login = new MailAuthenticationException(new AuthenticationFailedException("535 No"));

    assertThat(SmtpAnswer.in(sending(away), ZOE)).isEqualTo(new SmtpAnswer(Meaning.NOT_NOW, ""));
    assertThat(SmtpAnswer.in(new MailSendException("Connection failed", away), ZOE))
        .isEqualTo(new SmtpAnswer(Meaning.NOT_NOW, ""));
    assertThat(SmtpAnswer.in(login, ZOE)).isEqualTo(new SmtpAnswer(Meaning.NOT_NOW, ""));
  }

  private static MailSendException toRecipient(int code, String said) throws AddressException {
    var address = new SMTPAddressFailedException(new InternetAddress(ZOE), "RCPT TO", code, said);
    return sending(new SendFailedException("Invalid Addresses", address));
  }

  private static MailSendException sending(Exception failure) {
    return new MailSendException(Map.of("the mail", failure));
  }
}
