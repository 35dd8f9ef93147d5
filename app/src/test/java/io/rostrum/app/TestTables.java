package io.rostrum.app;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;

/** Deploys decision tables by themselves, as an operator does. */
public class TestTables {
  private final CamundaClient client;

  public TestTables(CamundaClient client) {
    this.client = client;
  }

  /**
   * Deploys a table with some of its text replaced.
   *
   * @param text nothing for the table as it is shipped
   */
  public void deploy(String decision, String text, String instead) throws IOException {
    Resource table =
        Models.files("dmn").stream()
            .filter(file -> file.getFilename().equals(decision + ".dmn"))
            .findFirst()
            .orElseThrow();
    String content = table.getContentAsString(StandardCharsets.UTF_8).replace(text, instead);
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(content, decision + ".dmn")
        .send()
        .join();
  }
}
