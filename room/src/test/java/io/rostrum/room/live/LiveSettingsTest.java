package io.rostrum.room.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("A network that is lost, as it is set")
class LiveSettingsTest {
  private static final LiveSettings SETTINGS =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("rostrum.live", LiveSettings.class);

  @Test
  @DisplayName("is shown to the others within 20 seconds: two pings without an answer, one record")
  void others() {
    // Whoever still answered at one record is in it; the next one finds that they are not.
    Duration latest = SETTINGS.silence().plus(SETTINGS.presence()).plus(SETTINGS.pause());

    assertThat(latest).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  @DisplayName("is shown to the person within 10 seconds, and not because a ping is a little late")
  void person() throws IOException {
    String script = Files.readString(Path.of("src/main/resources/static/assets/updates.js"));
    Matcher silence = Pattern.compile("const SILENCE = (\\d+);").matcher(script);
    assertThat(silence.find()).isTrue();

    assertThat(Duration.ofMillis(Long.parseLong(silence.group(1))))
        .isLessThan(Duration.ofSeconds(10))
        .isGreaterThanOrEqualTo(SETTINGS.ping().plusSeconds(3));
  }
}
