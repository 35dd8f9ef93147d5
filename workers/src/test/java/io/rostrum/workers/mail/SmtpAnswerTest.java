package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    "550, true",
    "551, true",
    "552, true",
    "553, true",
    "554, true",
    "501, true",
    "450, false",
    "451, false",
    "452, false",
    "421, false",
    "530, false",
    "535, false"
  })
  @DisplayName("to a recipient is final when it is a 5xx, except for \"log in first\"")
  void recipient(int code, boolean isFinal) throws Exception {
    assertThat(SmtpAnswer.in(toRecipient(code, code + " No"), ZOE))
        .isEqualTo(new SmtpAnswer(isFinal, code + " No"));
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.7.1 Relay access denied, false",
    "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked, false",
    "550 5.7.23 SPF validation failed, false",
    "550 5.7.1 This group takes no mail from outside, true",
    "550 5.1.1 No such user at this host, true"
  })
  @DisplayName("that speaks of who sends is not final: it would be said of every recipient")
  void aboutWhoSends(String said, boolean isFinal) throws Exception {
    int code = Integer.parseInt(said.substring(0, 3));

    assertThat(SmtpAnswer.in(toRecipient(code, said), ZOE).isFinal()).isEqualTo(isFinal);
  }

  @ParameterizedTest
  @CsvSource({
    "DATA, 554, true",
    "., 552, true",
    "DATA, 451, false",
    "DATA, 530, false",
    "MAIL FROM:<events@rostrum.example>, 550, false",
    "MAIL FROM:<events@rostrum.example>, 451, false"
  })
  @DisplayName("to a mail is final when it is a 5xx; to the sender it never is")
  void mail(String command, int code, boolean isFinal) {
    var failure = new SMTPSendFailedException(command, code, code + " No", null, null, null, null);

    assertThat(SmtpAnswer.in(sending(failure), ZOE).isFinal()).isEqualTo(isFinal);
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
        .isEqualTo(new SmtpAnswer(true, "501 5.1.3 Bad destination mailbox address syntax"));
    assertThat(SmtpAnswer.in(failure, ZOE).isFinal()).isFalse();
  }

  @Test
  @DisplayName("is nothing when it could not be reached or did not let us in")
  void nothing() {
    var away = new MessagingException("Connection refused", new ConnectException());
    var login = new MailAuthenticationException(new AuthenticationFailedException("535 No"));

    assertThat(SmtpAnswer.in(sending(away), ZOE)).isEqualTo(new SmtpAnswer(false, ""));
    assertThat(SmtpAnswer.in(new MailSendException("Connection failed", away), ZOE))
        .isEqualTo(new SmtpAnswer(false, ""));
    assertThat(SmtpAnswer.in(login, ZOE)).isEqualTo(new SmtpAnswer(false, ""));
  }

  private static MailSendException toRecipient(int code, String said) throws AddressException {
    var address = new SMTPAddressFailedException(new InternetAddress(ZOE), "RCPT TO", code, said);
    return sending(new SendFailedException("Invalid Addresses", address));
  }

  private static MailSendException sending(Exception failure) {
    return new MailSendException(Map.of("the mail", failure));
  }
}
