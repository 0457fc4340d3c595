package dev.lanewright.provider.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatClient;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.fault.Fault;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.EnvironmentKeys;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The program's clients against the project's own server. */
class LoopbackTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @ParameterizedTest
  @CsvSource({
    "openai,/v1,false",
    "openai,/v1,true",
    "groq,/v1,false",
    "ollama,/v1,true",
  })
  void callsAreAnsweredAndBilledAlike(String provider, String path, boolean stream)
      throws Exception {
    try (FaultServer server = FaultServer.start(Settings.plain());
        Transport transport = new Transport(InstantSource.system())) {
      ChatReply reply =
          client(transport, server, provider, path).call(request(provider, stream), TIMEOUT);
      assertThat(reply.text()).startsWith("Answer ");
      assertThat(reply.stop()).isEqualTo(ChatReply.Stop.END);
      assertThat(reply.usage().known()).isTrue();
      assertThat(Double.isNaN(reply.firstTokenMs())).isEqualTo(!stream);
      double usd = (reply.usage().allInput() * 1.0 + reply.usage().output() * 2.0) / 1e6;
      assertThat(server.account().usd()).isCloseTo(usd, within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFaultIsNamedAsWhatItIs(String provider, String path, Fault fault, boolean stream)
      throws Exception {
    try (FaultServer server = FaultServer.start(Settings.plain().with(Map.of(fault, 1.0)));
        Transport transport = new Transport(InstantSource.system())) {
      ChatClient client = client(transport, server, provider, path);
      ChatRequest request = request(provider, stream);
      if (fault == Fault.WRONG_USAGE) {
        assertThat(client.call(request, TIMEOUT).usage().known()).isFalse();
        return;
      }
      Duration timeout = fault == Fault.SLOW ? Duration.ofMillis(300) : TIMEOUT;
      assertThatThrownBy(() -> client.call(request, timeout))
          .isInstanceOfSatisfying(
              CallFailure.class,
              e -> {
                assertThat(e.kind()).isEqualTo(expected(fault));
                assertThat(e.kind().maybeBilled())
                    .isEqualTo(fault.billed() || fault == Fault.RESET);
                if (fault == Fault.RATE_AFTER) {
                  assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(1));
                }
              });
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of("openai /v1", "anthropic /v1", "google /v1beta")
        .map(p -> p.split(" "))
        .flatMap(
            p ->
                Arrays.stream(Fault.values())
                    .flatMap(
                        f ->
                            // A slow stream is a matter of latency.
                            (f == Fault.SLOW ? Stream.of(false) : Stream.of(false, true))
                                .map(stream -> Arguments.of(p[0], p[1], f, stream))));
  }

  private static CallFailure.Kind expected(Fault fault) {
    return switch (fault) {
      case RATE, RATE_AFTER -> CallFailure.Kind.RATE_LIMITED;
      case QUOTA -> CallFailure.Kind.QUOTA;
      case E500, E503 -> CallFailure.Kind.SERVER;
      case E529 -> CallFailure.Kind.OVERLOADED;
      case RESET, RESET_AFTER, HALF -> CallFailure.Kind.BROKEN;
      case MALFORMED -> CallFailure.Kind.MALFORMED;
      case SLOW -> CallFailure.Kind.TIMEOUT;
      case WRONG_USAGE -> throw new IllegalArgumentException();
    };
  }

  private static ChatClient client(
      Transport transport, FaultServer server, String provider, String path) throws CallFailure {
    BaseUrls urls = new BaseUrls(Map.of(provider, server.url(path)));
    return new HttpClients(transport, urls, new EnvironmentKeys(Map.of())).of(provider);
  }

  private static ChatRequest request(String provider, boolean stream) {
    return new ChatRequest(
        ModelEntry.named(provider + "/test-model"),
        List.of(new Message("system", "Be short."), new Message("user", "What is 2 + 2?")),
        200,
        new TreeMap<>(Map.of("temperature", 0.0)),
        null,
        null,
        false,
        stream);
  }
}
