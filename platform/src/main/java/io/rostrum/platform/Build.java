package io.rostrum.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the build knew: where Maven keeps the software that the platform runs. */
record Build(String camundaVersion, Path camundaArchive, String searchClassPath) {

  static Build read() {
    Properties properties = new Properties();
    try (InputStream resource = Build.class.getResourceAsStream("build.properties")) {
      properties.load(resource);
    } catch (IOException e) {
      throw new PlatformException("Cannot read what the build left: " + e.getMessage() + ".", e);
    }
    Path archive = Path.of(properties.getProperty("camunda.archive"));
    if (!Files.isRegularFile(archive)) {
      throw new PlatformException(
          archive + " is gone since the build: build again with mvn -DskipTests package.");
    }
    return new Build(
        properties.getProperty("camunda.version"),
        archive,
        ownCode() + ":" + properties.getProperty("opensearch.class-path"));
  }

  private static Path ownCode() {
    try {
      return Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new PlatformException("Cannot find the platform's own code.", e);
    }
  }
}
