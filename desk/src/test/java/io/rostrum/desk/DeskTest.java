package io.rostrum.desk;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A desk over an engine that can be made to refuse, and one browser. */
abstract class DeskTest {
  PretendEngine engine;
  Browser browser;
  private ConfigurableApplicationContext desk;

  @BeforeEach
  void start() {
    engine = new PretendEngine();
    desk =
        new SpringApplicationBuilder(DeskTestApplication.class)
            .run(
                "--server.port=0",
                "--rostrum.desk.enabled=true",
                "--rostrum.desk.rest-address=" + engine.address());
    browser = newBrowser();
  }

  @AfterEach
  void stop() {
    desk.close();
    engine.close();
  }

  Browser newBrowser() {
    return new Browser(((ServletWebServerApplicationContext) desk).getWebServer().getPort());
  }

  void signIn() {
    browser.signIn("demo", PretendEngine.PASSWORD);
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
