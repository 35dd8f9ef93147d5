package io.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opensearch.common.settings.Setting;
import org.opensearch.common.settings.Settings;

class SearchPluginTest {
  private final SearchPlugin plugin = new SearchPlugin();

  @Test
  @DisplayName("Tasklist's indices swallow a time in an odd format, and nobody else's do")
  void tolerantTasklist() {
    var provider = plugin.getAdditionalIndexSettingProviders().iterator().next();

    var tasklist =
        provider.getAdditionalIndexSettings("tasklist-task-8.5.0_", false, Settings.EMPTY);
    assertThat(tasklist.getAsBoolean("index.mapping.ignore_malformed", false)).isTrue();
    var operate =
        provider.getAdditionalIndexSettings("operate-event-8.3.0_", false, Settings.EMPTY);
    assertThat(operate.isEmpty()).isTrue();
  }

  @Test
  @DisplayName("The setting of the index management plugin that Tasklist writes is known")
  void policy() {
    assertThat(plugin.getSettings())
        .extracting(Setting::getKey)
        .containsExactly("index.plugins.index_state_management.policy_id");
  }
}
