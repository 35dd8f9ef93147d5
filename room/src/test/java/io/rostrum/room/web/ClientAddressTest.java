package io.rostrum.room.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address by which requests are counted")
class ClientAddressTest {

  @Test
  @DisplayName("is the network of an IPv6 address, since each customer has 2^64 of them")
  void network() {
    String one = ClientAddress.of("2001:db8:1:2::1");

    assertThat(ClientAddress.of("2001:db8:1:2:ffff:ffff:ffff:ffff")).isEqualTo(one);
    assertThat(ClientAddress.of("2001:DB8:1:2:0:0:0:9%eth0")).isEqualTo(one);
    assertThat(ClientAddress.of("2001:db8:1:3::1")).isNotEqualTo(one);
  }

  @Test
  @DisplayName("is an IPv4 address, however it is written")
  void single() {
    assertThat(ClientAddress.of("203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(ClientAddress.of("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(ClientAddress.of("203.0.113.10")).isNotEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<script>", "a.name.example", ":", "1::2::3", "::1%"})
  @DisplayName("is taken as it is where a proxy passed on what is none, and never looked up")
  void garbage(String address) {
    assertThat(ClientAddress.of(address)).isEqualTo(address);
    assertThat(ClientAddress.of("x".repeat(5_000))).hasSize(64);
  }
}
