package dev.lanewright.provider.connect;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.ReplyFormat;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.EnvironmentKeys;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** A provider of which each answer is given by the test. */
final class MockProvider implements AutoCloseable {
  static final String KEY = "sk-planted-4f9c2a77d1e04b6b8d";
  static final Duration TIMEOUT = Duration.ofSeconds(20);
  final MockWebServer server = new MockWebServer();
  private final Transport transport = new Transport(InstantSource.system());
  private final String provider;
  final HttpClients clients;

  MockProvider(String provider) throws IOException {
    this.provider = provider;
    server.start();
    String base = server.url("/v1").toString();
    var env = new TreeMap<String, String>();
    Providers.of(provider).keyVariables().forEach(v -> env.put(v, KEY));
    clients =
        new HttpClients(transport, new BaseUrls(Map.of(provider, base)), new EnvironmentKeys(env));
  }

  MockProvider answers(String contentType, String body) {
    return answers(
        new MockResponse.Builder().addHeader("content-type", contentType).body(body).build());
  }

  MockProvider answers(MockResponse response) {
    server.enqueue(response);
    return this;
  }

  MockProvider fails(int status, String body, String... headers) {
    var response = new MockResponse.Builder().code(status).body(body);
    response.addHeader("content-type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      response.addHeader(headers[i], headers[i + 1]);
    }
    return answers(response.build());
  }

  ChatReply call(ChatRequest request) throws CallFailure, InterruptedException {
    return clients.of(provider).call(request, TIMEOUT);
  }

  RecordedRequest taken() throws InterruptedException {
    return server.takeRequest();
  }

  String body() throws InterruptedException {
    return java.util.Objects.requireNonNull(taken().getBody()).utf8();
  }

  /** A request that uses everything; its model takes these parameters. */
  ChatRequest full(boolean stream, @Nullable String schema, String... parameters) {
    var values = new TreeMap<String, Object>();
    values.put("temperature", 0.5);
    values.put("top_p", 0.9);
    values.put("top_k", 40);
    values.put("seed", 7);
    values.put("stop", "END");
    values.put("reasoning_effort", "low");
    values.put("effort", "low");
    values.put("thinking_budget", 2048);
    values.put("unheard_of", true);
    return new ChatRequest(
        model(parameters),
        List.of(
            new Message("system", "Be short."),
            new Message("user", "Weather in Oslo?"),
            new Message("assistant", "One moment."),
            new Message("tool", "{\"c\": 4}"),
            new Message("user", "Well?")),
        300,
        values,
        """
        [{"type": "function", "function": {"name": "weather", "description": "Tells the weather",
          "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}]\
        """,
        schema == null ? null : new ReplyFormat("verdict", schema.isEmpty() ? null : schema),
        true,
        stream);
  }

  ChatRequest plain(boolean stream) {
    return new ChatRequest(
        model(),
        List.of(new Message("user", "Hi")),
        50,
        new TreeMap<>(),
        null,
        null,
        false,
        stream);
  }

  ModelEntry model(String... parameters) {
    return new ModelEntry(
        provider, "m-1", "M", ModelEntry.Kind.CHAT, null, Set.of(parameters), null, List.of());
  }

  @Override
  public void close() {
    transport.close();
    server.close();
  }
}
