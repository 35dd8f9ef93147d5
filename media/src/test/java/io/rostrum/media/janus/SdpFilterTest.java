package io.rostrum.media.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rostrum.media.Feed;
import io.rostrum.media.Feed.Kind;
import io.rostrum.media.MediaRefusal;
import io.rostrum.media.MediaRefusedException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is offered is looked at first")
class SdpFilterTest {
  private static final String GOOD =
      """
      v=0
      o=- 42 2 IN IP4 127.0.0.1
      s=-
      t=0 0
      m=video 9 UDP/TLS/RTP/SAVPF 96
      a=candidate:1 1 udp 2122260223 192.0.2.7 40000 typ host
      a=sendrecv
      """;

  @Test
  @DisplayName("An offer is passed on with the line ends that SDP has")
  void passedOn() {
    assertThat(SdpFilter.offer(Kind.CAMERA, GOOD).sdp()).isEqualTo(GOOD.replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n", "\n\n"})
  @DisplayName("No line end hides a second line")
  void hiddenLines(String end) {
    refuses(MediaRefusal.NOT_ONE_LINE, GOOD + "a=x" + end + "m=video 9 UDP/TLS/RTP/SAVPF 96\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " m=video 9 X 96",
        "M=video 9 X 96",
        "a=x\u0000m=video",
        "a=x\u000bm=video",
        "video"
      })
  @DisplayName("What is no line of SDP is not passed on")
  void notSdp(String line) {
    refuses(MediaRefusal.NOT_SDP, GOOD + line + "\n");
  }

  @Test
  @DisplayName("Nor is anything that is no SDP at all")
  void nothing() {
    refuses(MediaRefusal.NOT_SDP, "");
    refuses(MediaRefusal.NOT_SDP, "{}");
    refuses(MediaRefusal.NOT_SDP, GOOD.replace("o=- 42 2", "o=42"));
    refuses(MediaRefusal.NOT_SDP, GOOD.replaceAll("o=.*\n", ""));
    refuses(MediaRefusal.NOT_ONE_LINE, "v=0\n");
  }

  @Test
  @DisplayName("Janus is not sent to knock at a whole network")
  void candidates() {
    refuses(
        MediaRefusal.TOO_LARGE,
        GOOD + "a=candidate:1 1 udp 2122260223 192.0.2.7 40000 typ host\n".repeat(50));
  }

  @Test
  @DisplayName("All offers of one connection have the same origin")
  void origin() {
    String first = SdpFilter.offer(Kind.CAMERA, GOOD).origin();
    assertThat(SdpFilter.offer(Kind.CAMERA, GOOD.replace("42 2", "42 3")).origin())
        .isEqualTo(first);
    assertThat(SdpFilter.offer(Kind.CAMERA, GOOD.replace("42 2", "43 2")).origin())
        .isNotEqualTo(first);
  }

  @Test
  @DisplayName("A publisher's id tells whose feed it is")
  void publisher() {
    var feed = new Feed("Amélie d'Été <a.b@example.org>", Kind.SCREEN);
    Publisher publisher = Publisher.of(feed, "origin");
    assertThat(Publisher.read(publisher.id())).contains(publisher);
    assertThat(Publisher.of(feed, "origin").id()).isNotEqualTo(publisher.id());
    for (String other : List.of("", "7", "a.b.c.d", "camera.***.c.d", "camera..c.d")) {
      assertThat(Publisher.read(other)).isEmpty();
    }
  }

  private static void refuses(MediaRefusal refusal, String offer) {
    assertThatExceptionOfType(MediaRefusedException.class)
        .isThrownBy(() -> SdpFilter.offer(Kind.CAMERA, offer))
        .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
