package io.rostrum.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.join.ParentJoinPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * A single OpenSearch node with the plugins that Camunda needs; the main class of its own process.
 */
final class SearchEngine extends Node {

  private SearchEngine(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "rostrum"),
        List.of(
            Netty4Plugin.class,
            ReindexPlugin.class,
            ParentJoinPlugin.class,
            MapperExtrasPlugin.class,
            PainlessPlugin.class,
            CommonAnalysisPlugin.class,
            SearchPlugin.class),
        false);
  }

  /** Runs until the process is stopped. Arguments: home folder, HTTP port, transport port. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    var node =
        new SearchEngine(
            Settings.builder()
                .put("cluster.name", "rostrum")
                .put("path.home", home)
                .put("path.data", home.resolve("data"))
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", arguments[1])
                .put("transport.port", arguments[2])
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    // OpenSearch's own threads do not keep the process alive.
    Thread.currentThread().join();
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (Exception e) {
      System.err.println("OpenSearch did not close cleanly: " + e.getMessage());
    }
  }
}
