package io.rostrum.workflows.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
