package io.rostrum.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Rostrum: job workers, room and configuration in one process. */
@SpringBootApplication(scanBasePackages = "io.rostrum")
public class RostrumApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(RostrumApplication.class, arguments);
  }
}
