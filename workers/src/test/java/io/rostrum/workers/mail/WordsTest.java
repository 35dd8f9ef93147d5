package io.rostrum.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.account.Language;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The words of the mails")
class WordsTest {

  @Test
  @DisplayName("are the same in French as in English, key by key")
  void sameKeys() {
    assertThat(keys("mail.words_fr")).isEqualTo(keys("mail.words")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("name each mail that a presenter may miss, and each decision of an organizer")
  void names(Language language) {
    assertThat(language.words("mail.words").keySet())
        .contains("mail.INVITATION", "mail.REMINDER", "mail.CHANGE", "mail.CANCELLATION")
        .contains("mail.TAKEN_BACK", "mail.THANK_YOU", "mail.STATISTICS")
        .contains("mail.WAITING_FOR_SEAT", "mail.SEAT_GIVEN")
        .contains("decision.RESCHEDULE", "decision.CHANGE_DETAILS", "decision.CANCEL")
        .contains("decision.INVITE", "decision.TAKE_BACK", "decision.RESTORE", "decision.RESEND")
        .contains("decision.CORRECT_ADDRESS", "decision.REMIND_NOW");
  }

  private static Set<String> keys(String bundle) {
    return new TreeSet<>(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
  }
}
