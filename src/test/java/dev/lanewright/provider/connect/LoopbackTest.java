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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
  @EnumSource(Fault.class)
  void everyFaultIsNamedAsWhatItIs(Fault fault) throws Exception {
    try (FaultServer server = FaultServer.start(Settings.plain().with(Map.of(fault, 1.0)));
        Transport transport = new Transport(InstantSource.system())) {
      ChatClient client = client(transport, server, "openai", "/v1");
      if (fault == Fault.WRONG_USAGE) {
        assertThat(client.call(request("openai", false), TIMEOUT).usage().known()).isFalse();
        return;
      }
      if (fault == Fault.SLOW) {
        assertThatThrownBy(() -> client.call(request("openai", false), Duration.ofMillis(200)))
            .isInstanceOfSatisfying(
                CallFailure.class, e -> assertThat(e.kind()).isEqualTo(CallFailure.Kind.TIMEOUT));
        return;
      }
      assertThatThrownBy(() -> client.call(request("openai", false), TIMEOUT))
          .isInstanceOfSatisfying(
              CallFailure.class, e -> assertThat(e.kind()).isEqualTo(expected(fault)));
    }
  }

  private static CallFailure.Kind expected(Fault fault) {
    return switch (fault) {
      case RATE, RATE_AFTER -> CallFailure.Kind.RATE_LIMITED;
      case QUOTA -> CallFailure.Kind.QUOTA;
      case E500, E503 -> CallFailure.Kind.SERVER;
      case E529 -> CallFailure.Kind.OVERLOADED;
      case RESET, RESET_AFTER, HALF -> CallFailure.Kind.BROKEN;
      case MALFORMED -> CallFailure.Kind.MALFORMED;
      case SLOW, WRONG_USAGE -> throw new IllegalArgumentException();
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
