package io.rostrum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import io.rostrum.acceptance.WatchRequests.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Looks for the secrets of the mails where they must not be (R17). Each search has to find
 * something that is no secret first, or it would find nothing in an empty place, too.
 */
final class KeptSecrets {
  /** What each program's log is sure to tell. */
  private static final Map<String, String> SURE =
      Map.of(
          "application", "Mails are kept in",
          "engine", "The engine is ready");

  /** What the engine is sure to write down, as it writes it. */
  private static final String SURELY_RECORDED = "taskContextDisplayName";

  private static final String ADDRESSES =
      """
      () => [...document.querySelectorAll('*')].flatMap((element) =>
          ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'ping']
              .map((name) => element.getAttribute(name)))
          .filter((address) => address && !address.startsWith('#'))
          .map((address) => new URL(address, document.baseURI).href)
      """;

  private final Secrets secrets;
  private final RunningRostrum rostrum;

  /**
   * @param link that a mail carries
   */
  KeptSecrets(RunningRostrum rostrum, String link) {
    this.rostrum = rostrum;
    this.secrets = Secrets.carriedBy(rostrum.mails());
    assertThat(secrets.tokens()).as("tokens in the mails").hasSizeGreaterThanOrEqualTo(4);
    assertThat(secrets.codes()).as("codes in the mails").isNotEmpty();
    assertThat(secrets.in(link)).as("the token of a link is found").hasSize(1);
  }

  void requireNoneInHeaders(String eventId) {
    assertThat(secrets.headers())
        .as("headers of mails")
        .anyMatch(header -> header.startsWith("Message-ID") && header.contains(eventId))
        .allSatisfy(header -> assertThat(secrets.in(header)).as(header).isEmpty());
  }

  void requireNoneInLogs() {
    rostrum
        .logs()
        .forEach(
            (program, log) -> {
              String text = read(log);
              assertThat(text.contains(SURE.get(program))).as("%s can be read", log).isTrue();
              assertThat(secrets.in(text)).as("secrets in %s", log).isEmpty();
            });
  }

  /** The engine's own files, in which texts stand as they are. */
  void requireNoneInRecords() {
    String all =
        rostrum.engineRecords().stream().map(KeptSecrets::read).collect(Collectors.joining());
    assertThat(all.contains(SURELY_RECORDED)).as("what the engine wrote can be read").isTrue();
    assertThat(secrets.in(all)).as("secrets in what the engine wrote").isEmpty();
  }

  /**
   * @param last the variable that shows that the watch knows it all
   */
  void requireNoneInVariables(WatchRequests watch, String eventId, Variable last) {
    await("the last change in the watch").atMost(Visitors.PATIENCE).until(() -> watch.has(last));
    List<Variable> variables = watch.variables();
    assertThat(variables)
        .contains(last)
        .anyMatch(
            variable -> variable.name().equals("eventId") && variable.value().contains(eventId))
        .allSatisfy(
            variable -> assertThat(secrets.in(variable.value())).as(variable.name()).isEmpty());
  }

  /**
   * Opens a page anew: it tells nobody its own address, and loads from and leads to nobody else.
   */
  void requireNoneTold(Page page) {
    List<Request> sent = new CopyOnWriteArrayList<>();
    page.onRequest(sent::add);
    Response answer = page.reload();

    assertThat(answer.headers()).containsEntry("referrer-policy", "no-referrer");
    assertThat(sent).extracting(Request::url).contains(page.url()).anyMatch(this::isAsset);
    for (Request request : sent) {
      assertThat(request.url()).startsWith(rostrum.application() + "/");
      // As the page sent it: what the network made of it never comes of a request that was cut off.
      assertThat(request.headers().getOrDefault("referer", "")).as(request.url()).isEmpty();
      if (!request.url().equals(page.url())) {
        assertThat(secrets.in(request.url())).as(request.url()).isEmpty();
      }
    }
    List<?> addresses = (List<?>) page.evaluate(ADDRESSES);
    assertThat(addresses).map(String::valueOf).anyMatch(this::isAsset);
    assertThat(addresses)
        .map(String::valueOf)
        .allMatch(address -> address.startsWith(rostrum.application() + "/"))
        .allSatisfy(address -> assertThat(secrets.in(address)).isEmpty());
  }

  private boolean isAsset(String address) {
    return URI.create(address).getPath().startsWith("/assets/");
  }

  private static String read(Path log) {
    try {
      // Another program is still writing: half a character at the end is no error.
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
