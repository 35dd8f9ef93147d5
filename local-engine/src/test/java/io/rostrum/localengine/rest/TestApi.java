package io.rostrum.localengine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import io.rostrum.localengine.LocalEngine;
import io.rostrum.localengine.LocalEngineSettings;
import io.rostrum.localengine.users.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** An engine with the processes of the tests, and its REST API as several people use it. */
final class TestApi implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalEngine engine;
  private final CamundaClient client;

  /** What was answered. */
  record Answered(int status, String contentType, String text) {
    JsonNode json() {
      try {
        return MAPPER.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    JsonNode items() {
      assertThat(status).as(text).isEqualTo(200);
      return json().path("items");
    }

    /** Of the items, the field of each. */
    java.util.List<String> all(String field) {
      return items().findValuesAsText(field);
    }

    long total() {
      return json().path("page").path("totalItems").asLong();
    }

    Answered expect(int expected) {
      assertThat(status).as(text).isEqualTo(expected);
      return this;
    }
  }

  /** An engine on a folder, where users sign in. */
  static TestApi start(Path folder) {
    var users = new Users(name -> Optional.empty());
    return new TestApi(LocalEngine.start(LocalEngineSettings.forTests(folder).with(users)));
  }

  private TestApi(LocalEngine engine) {
    this.engine = engine;
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create(engine.grpcAddress()))
            .restAddress(URI.create(engine.restAddress()))
            .preferRestOverGrpc(false)
            .credentialsProvider(
                new BasicAuthCredentialsProviderBuilder()
                    .username("rostrum")
                    .password("rostrum")
                    .build())
            .build();
  }

  /** As Rostrum itself. */
  CamundaClient client() {
    return client;
  }

  LocalEngine engine() {
    return engine;
  }

  TestApi deploy() {
    client
        .newDeployResourceCommand()
        .useGrpc()
        .addResourceFromClasspath("processes/order.bpmn")
        .addResourceFromClasspath("processes/caller.bpmn")
        .addResourceFromClasspath("processes/rating.dmn")
        .addResourceFromClasspath("processes/start-order.form")
        .addResourceFromClasspath("processes/review-order.form")
        .send()
        .join();
    return this;
  }

  /** Checks orders; fails those whose title says so. */
  JobWorker checkOrders() {
    return client
        .newWorker()
        .jobType("check-order")
        .handler(
            (jobs, job) -> {
              if (job.getVariablesAsMap().get("title").equals("fail")) {
                jobs.newFailCommand(job).retries(0).errorMessage("It is not for sale").send();
              } else {
                jobs.newCompleteCommand(job).send();
              }
            })
        .streamEnabled(true)
        .open();
  }

  /** Starts an order and returns the key of its instance. */
  String order(String title, String owner) {
    return as("rostrum")
        .post(
            "/v2/process-instances",
            Map.of(
                "processDefinitionId",
                "order",
                "variables",
                Map.of("title", title, "owner", owner, "good", true)))
        .expect(200)
        .json()
        .path("processInstanceKey")
        .asText();
  }

  Person as(String user) {
    return new Person(user, user);
  }

  Person as(String user, String password) {
    return new Person(user, password);
  }

  /** Somebody with a user name. */
  final class Person {
    private final String authorization;

    private Person(String user, String password) {
      String both = user + ":" + password;
      authorization =
          "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    Answered get(String path) {
      return send("GET", path, "");
    }

    Answered post(String path, Object body) {
      return send("POST", path, MAPPER.valueToTree(body).toString());
    }

    Answered search(String what, String body) {
      return send("POST", "/v2/" + what + "/search", body);
    }

    Answered send(String method, String path, String body) {
      var request =
          HttpRequest.newBuilder(URI.create(engine.restAddress() + path))
              .header("Authorization", authorization)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build();
      try {
        var response = http.send(request, BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answered(response.statusCode(), type, response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    client.close();
    http.close();
    engine.close();
  }
}
