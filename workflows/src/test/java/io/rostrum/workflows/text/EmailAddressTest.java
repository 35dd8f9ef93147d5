package io.rostrum.workflows.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.workflows.text.EmailAddress.Flaw;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Label("An e-mail address")
class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "ann@example.org, ann@example.org",
    "Ann.O'Neil+talks@Example.ORG, Ann.O'Neil+talks@Example.ORG",
    "x@bücher.example, x@xn--bcher-kva.example",
    "x@bu\u0308cher.example, x@xn--bcher-kva.example",
    "x@BÜCHER。example, x@xn--bcher-kva.example",
    "x@\u212aiosk.example, x@kiosk.example",
    "x@straße.example, x@xn--strae-oqa.example",
    "x@例え.テスト, x@xn--r8jz45g.xn--zckzah",
    "x@نامه\u200cای.example, x@xn--mgba3gch31f060k.example",
    "x@xn--bcher-kva.example, x@xn--bcher-kva.example",
    "x@r3---sn.example, x@r3---sn.example"
  })
  @DisplayName("is told mail servers in ASCII, its domain in the form that begins with xn--")
  void forSending(String typed, String sent) {
    assertThat(EmailAddress.forSending(typed)).contains(sent);
    assertThat(EmailAddress.flaw(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "łukasz@example.pl, NOT_ASCII",
    "dvořáček@example.cz, NOT_ASCII",
    "xľĠNOTIFY=NEVER@example.org, NOT_ASCII",
    "zoë.😀@example.org, NOT_ASCII",
    "'an\u200bn@example.org', INVISIBLE",
    "'ann@exam\u00adple.org', INVISIBLE",
    "'ann@exam\u200dple.org', INVISIBLE",
    "'ann\u00a0@example.org', INVISIBLE",
    "'\u202eann@example.org', INVISIBLE",
    "'ann@example.org>\nRCPT TO:<eve@example.org', INVISIBLE",
    "'ann@example.org> NOTIFY=NEVER', NO_ADDRESS",
    "'ann <ann@example.org>', NO_ADDRESS",
    "ann, NO_ADDRESS",
    "'', NO_ADDRESS",
    "@example.org, NO_ADDRESS",
    "ann@, NO_ADDRESS",
    "ann@localhost, NO_ADDRESS",
    "ann@eve@example.org, NO_ADDRESS",
    "ann..b@example.org, NO_ADDRESS",
    ".ann@example.org, NO_ADDRESS",
    "ann@example..org, NO_ADDRESS",
    "ann@example.org., NO_ADDRESS",
    "ann@-example.org, NO_ADDRESS",
    "ann@exa_mple.org, NO_ADDRESS",
    "ann@xn--a.example, NO_ADDRESS",
    "ann@א1b.example, NO_ADDRESS"
  })
  @DisplayName("that no mail can be sent to has a flaw that can be said")
  void flaw(String typed, Flaw flaw) {
    assertThat(EmailAddress.flaw(typed)).contains(flaw);
    assertThat(EmailAddress.forSending(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 65})
  @DisplayName("has 64 characters before the @, and 63 in each part of the domain")
  void length(int characters) {
    assertThat(EmailAddress.flaw("a".repeat(characters) + "@example.org").isEmpty())
        .isEqualTo(characters == 64);
    assertThat(EmailAddress.flaw("ann@" + "a".repeat(characters - 1) + ".org").isEmpty())
        .isEqualTo(characters == 64);
    // 57 letters are 64 characters of ASCII.
    assertThat(EmailAddress.flaw("ann@" + "ü".repeat(characters) + ".org")).isPresent();
    assertThat(EmailAddress.flaw("ann@" + "a.".repeat(120) + "org")).isEmpty();
    assertThat(EmailAddress.flaw("ann@" + "a.".repeat(124) + "org")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@example.org",
        " ann@example.org\n",
        "\u00a0ann@example.org\u202f",
        "\u200b\ufeffann@example.org\u200f",
        "\u2068ann@example.org\u2069",
        "\u2066\u00a0 ann@example.org\t\u2060"
      })
  @DisplayName("is taken without the spaces and invisible characters around it")
  void typed(String pasted) {
    assertThat(EmailAddress.typed(pasted)).isEqualTo("ann@example.org");
  }

  @Property
  @Label("is sent as ASCII without a space, a bracket or a control character, or not at all")
  void nothingElse(@ForAll String text) {
    for (String address : new String[] {text, text + "@example.org", "ann@" + text}) {
      assertThat(EmailAddress.forSending(address).orElse("a@b.c"))
          .matches("[!-;=?-~]+@[A-Za-z0-9.-]+");
      assertThat(EmailAddress.flaw(EmailAddress.typed(address)).isEmpty())
          .isEqualTo(EmailAddress.forSending(EmailAddress.typed(address)).isPresent());
    }
  }

  @Example
  @Label("is the same, however its domain is written")
  void same() {
    assertThat(EmailAddress.comparable("Ann@BÜCHER.example"))
        .isEqualTo(EmailAddress.comparable("ann@xn--bcher-kva.example"));
    assertThat(EmailAddress.spellings("ann@xn--bcher-kva.example"))
        .containsExactlyInAnyOrder("ann@xn--bcher-kva.example", "ann@bücher.example");
    assertThat(EmailAddress.spellings("ann@BÜCHER.example")).contains("ann@bücher.example");
  }
}
