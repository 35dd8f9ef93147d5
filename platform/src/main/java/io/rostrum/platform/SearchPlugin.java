package io.rostrum.platform;

import java.util.Collection;
import java.util.List;
import org.opensearch.common.settings.Setting;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.shard.IndexSettingProvider;
import org.opensearch.plugins.Plugin;

/** What Tasklist expects of the search engine beyond its core. */
public final class SearchPlugin extends Plugin {

  /**
   * Tasklist sets it when it starts, and fails where the index management plugin does not know it.
   */
  private static final Setting<String> POLICY =
      Setting.simpleString(
          "index.plugins.index_state_management.policy_id",
          Setting.Property.Dynamic,
          Setting.Property.IndexScope);

  @Override
  public List<Setting<?>> getSettings() {
    return List.of(POLICY);
  }

  @Override
  public Collection<IndexSettingProvider> getAdditionalIndexSettingProviders() {
    return List.of(new TolerantTasklist());
  }

  /**
   * Tasklist writes a time that falls on a full second in a format its own mapping refuses; its
   * importer then repeats that task for ever and no later one appears (camunda/camunda#27237).
   */
  private static final class TolerantTasklist implements IndexSettingProvider {
    @Override
    public Settings getAdditionalIndexSettings(
        String indexName, boolean isDataStreamIndex, Settings templateAndRequestSettings) {
      return indexName.startsWith("tasklist-")
          ? Settings.builder().put("index.mapping.ignore_malformed", true).build()
          : Settings.EMPTY;
    }
  }
}
