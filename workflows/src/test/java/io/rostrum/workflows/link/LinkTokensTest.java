package io.rostrum.workflows.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Room links")
class LinkTokensTest {
  private final LinkTokens tokens = new LinkTokens("a-key-for-tests-of-32-characters-or-more");

  @Test
  @DisplayName(
      "are 256 bits, the same each time, and another for another person, event or generation")
  void derived() {
    String token = tokens.token("1", "ann", 0);

    assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+").isEqualTo(tokens.token("1", "ann", 0));
    assertThat(token)
        .isNotEqualTo(tokens.token("2", "ann", 0))
        .isNotEqualTo(tokens.token("1", "bob", 0))
        .isNotEqualTo(tokens.token("1", "ann", 1));
  }

  @Test
  @DisplayName("hold while the key is being changed; what is new is made with the new one")
  void changed() {
    var changed = new LinkTokens("another-key-of-another-installation-here", Optional.of(tokens));
    var after = new LinkTokens("another-key-of-another-installation-here");

    assertThat(changed.token("1", "ann", 0)).isEqualTo(after.token("1", "ann", 0));
    assertThat(changed.isToken(tokens.token("1", "ann", 0), "1", "ann", 0)).isTrue();
    assertThat(changed.isToken(after.token("1", "ann", 0), "1", "ann", 0)).isTrue();
    assertThat(changed.isToken(tokens.token("1", "ann", 0), "1", "ann", 1)).isFalse();
    assertThat(after.isToken(tokens.token("1", "ann", 0), "1", "ann", 0)).isFalse();
    assertThat(changed.isSigned(tokens.sign("seal", "1"), "seal", "1")).isTrue();
    assertThat(changed.isSigned(tokens.sign("seal", "1"), "other", "1")).isFalse();
    assertThat(changed.isSigned("", "seal", "1")).isFalse();
  }

  @Test
  @DisplayName("cannot be made with another installation's key, nor with a short one")
  void key() {
    var others = new LinkTokens("another-key-of-another-installation-here");

    assertThat(others.token("1", "ann", 0)).isNotEqualTo(tokens.token("1", "ann", 0));
    assertThatThrownBy(() -> new LinkTokens("short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rostrum.installation-key")
        .hasMessageNotContaining("short'");
  }
}
