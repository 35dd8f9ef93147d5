package io.rostrum.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rostrum.app.Mailbox;
import io.rostrum.app.Organizer.Request;
import io.rostrum.app.RostrumTest;
import io.rostrum.app.TestEngine;
import io.rostrum.app.Visitor;
import io.rostrum.app.room.Fuzz.Cast;
import io.rostrum.app.room.Fuzz.Person;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.ParticipantRepository;
import io.rostrum.workflows.room.Role;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DisplayName("Ten thousand made-up requests to every address of the room, with every kind of link")
class FuzzTest extends RostrumTest {
  private static final Logger log = LoggerFactory.getLogger(FuzzTest.class);
  private static final long SEED = Long.getLong("rostrum.fuzz.seed", 20_261_130L);
  private static final int REQUESTS = 10_000;
  private static final int AT_ONCE = 8;
  private static final int ATTENDEES = 40;

  @Autowired private RoomLinks links;
  @Autowired private ParticipantRepository participants;

  @Value("${rostrum.public-address}")
  private URI server;

  /** What came back. */
  private record Answer(int number, HttpRequest request, int status, String head, String body) {

    /** Rostrum's own fault; a stated limit is none. */
    boolean isFailure() {
      boolean isStated = status == 503 && head.toLowerCase().contains("retry-after");
      return (status >= 500 && !isStated) || body.contains("Exception") || body.contains("\tat ");
    }

    @Override
    public String toString() {
      return "no. %d of seed %d: %s → %d %s".formatted(number, SEED, request, status, body);
    }
  }

  @Test
  @DisplayName("are all answered, none with a failure, and no process stops over one")
  void noFailure() throws Exception {
    log.info("The seed is {}: repeat it with -Drostrum.fuzz.seed={}", SEED, SEED);
    Request asked = organizer.request();
    Invited one = Invited.to(asked, organizer, mailbox);
    Invited other = Invited.to(organizer.request(), organizer, mailbox);
    var fuzz = new Fuzz(cast(one, other, presenterLink(one, asked.title())));
    long began = System.nanoTime();

    List<Answer> answers = answers(fuzz);

    Map<Integer, Long> counts =
        answers.stream()
            .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    log.info("{} s, by status: {}", (System.nanoTime() - began) / 1_000_000_000, counts);
    assertThat(answers).hasSize(REQUESTS).noneMatch(Answer::isFailure);
    assertThat(counts.get(200)).as("much of it was right").isGreaterThan(REQUESTS / 10);
    assertThat(counts.get(409)).as("and decided").isGreaterThan(REQUESTS / 200);
    assertThat(counts.getOrDefault(429, 0L)).as("a limit hid little").isLessThan(REQUESTS / 5);
    assertThat(TestEngine.incidents(one.event())).isEmpty();
    assertThat(TestEngine.incidents(other.event())).isEmpty();
  }

  private List<Answer> answers(Fuzz fuzz) throws Exception {
    try (var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Answer>> asked =
          IntStream.range(0, REQUESTS)
              .mapToObj(
                  number ->
                      threads.submit(
                          () -> send(http, number, fuzz.request(new Random(SEED + number)))))
              .toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : asked) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  private static Answer send(HttpClient http, int number, HttpRequest request) throws Exception {
    HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      boolean isEndless =
          answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
      String text = isEndless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(
          number, request, answer.statusCode(), answer.headers().map().toString(), text);
    }
  }

  private Cast cast(Invited one, Invited other, URI presenterLink) {
    List<Person> people = new ArrayList<>();
    people.add(entered(one.presenter(), ""));
    people.add(entered(one.organizer(), ""));
    people.add(entered(other.presenter(), ""));
    IntStream.range(0, ATTENDEES)
        .mapToObj(n -> entered((n % 4 == 0 ? other : one).attendees(), "Guest " + n))
        .forEach(people::add);
    return new Cast(
        server,
        routes(),
        List.of(one.eventId(), other.eventId(), "nothing"),
        tokens(one, other, presenterLink),
        people);
  }

  private URI presenterLink(Invited invited, String title) {
    organizer.decidesOn(invited.event(), "PRESENTER_LINK", Map.of());
    return Mailbox.roomLink(
        mailbox.awaitMail("demo@rostrum.example", "Presenter link: " + title), 0);
  }

  private Person entered(URI link, String name) {
    try (var visitor = new Visitor()) {
      String cookie =
          visitor.opens(link).headers().firstValue("Set-Cookie").orElseThrow().split("[=;]")[1];
      visitor.presses(link, name);
      return new Person(visitor.room().getPath().split("/")[2], visitor.id(), cookie);
    }
  }

  /** All that the description names, and the pages. */
  private List<String> routes() {
    try (var visitor = new Visitor()) {
      JsonNode paths = Visitor.json(visitor.opens(server.resolve("/v3/api-docs"))).get("paths");
      Stream<String> api =
          paths.properties().stream()
              .flatMap(
                  path ->
                      path.getValue().properties().stream()
                          .map(method -> method.getKey().toUpperCase() + " " + path.getKey()));
      return Stream.concat(
              api,
              Stream.of(
                  "GET /join/{eventId}/{token}",
                  "POST /join/{eventId}/{token}",
                  "GET /room/{eventId}/{participantId}"))
          .toList();
    }
  }

  /** Of personal links, attendees' links and a presenter link; wrong, old and garbage ones. */
  private List<String> tokens(Invited one, Invited other, URI presenterLink) {
    Participant presenter =
        participants.findByEventIdAndRole(one.eventId(), Role.PRESENTER).orElseThrow();
    URI old =
        links.personal(one.eventId(), presenter.participantId(), presenter.linkGeneration() - 1);
    Function<URI, String> token = link -> link.getPath().split("/")[3];
    return Stream.concat(
            Stream.of(
                    one.presenter(),
                    one.organizer(),
                    one.attendees(),
                    other.attendees(),
                    presenterLink,
                    old)
                .map(token),
            Stream.of("A".repeat(43), "x", "%F0%9F%98%80"))
        .toList();
  }
}
