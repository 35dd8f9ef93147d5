package io.rostrum.desk;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A desk over an engine that can be made to refuse, and a new browser for each test. */
abstract class DeskTest {
  static PretendEngine engine;
  private static ServletWebServerApplicationContext desk;

  Browser browser;

  @BeforeAll
  static void start() {
    engine = new PretendEngine();
    desk =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(DeskTestApplication.class)
                .run(
                    "--server.port=0",
                    "--rostrum.desk.enabled=true",
                    "--rostrum.desk.rest-address=" + engine.address());
  }

  @AfterAll
  static void stop() {
    desk.close();
    engine.close();
  }

  @BeforeEach
  void openBrowser() {
    engine.comesBack();
    browser = new Browser(desk.getWebServer().getPort());
  }

  void signIn() {
    browser.signIn("demo", PretendEngine.PASSWORD);
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
