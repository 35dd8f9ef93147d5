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
    String classPath = ownCode() + ":" + properties.getProperty("opensearch.class-path");
    for (String file : classPath.split(":")) {
      requirePresent(Path.of(file));
    }
    return new Build(
        properties.getProperty("camunda.version"),
        Path.of(properties.getProperty("camunda.archive")),
        classPath);
  }

  static void requirePresent(Path file) {
    if (!Files.exists(file)) {
      throw new PlatformException(
          file + " is gone since the build: delete .rostrum/lib and start again to build anew.");
    }
  }

  private static Path ownCode() {
    try {
      return Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new PlatformException("Cannot find the platform's own code.", e);
    }
  }
}
