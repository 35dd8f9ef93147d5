package io.rostrum.desk.watch;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about the watch, under {@code rostrum.desk.watch.}.
 *
 * @param variables the names of variables that say what an instance is about: the first stands in
 *     lists, and all are offered to search by
 */
@ConfigurationProperties("rostrum.desk.watch")
record WatchSettings(@DefaultValue List<String> variables) {}
