package dev.lanewright.ship;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a gateway, a few at a time, and gathers what came back in their order. */
final class GatewayClient implements AutoCloseable {
  /** Headers hold ASCII. */
  static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final int AT_ONCE = 8;

  /** What is sent. */
  record Call(Map<String, String> headers, Object body) {}

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final URI address;

  GatewayClient(String address) {
    this.address = URI.create(address);
  }

  <T> List<String> send(List<T> all, Function<T, Call> call) throws Exception {
    List<Future<String>> replies = new ArrayList<>();
    for (T one : all) {
      replies.add(threads.submit(() -> send(call.apply(one))));
    }
    List<String> out = new ArrayList<>();
    for (Future<String> reply : replies) {
      out.add(reply.get());
    }
    return out;
  }

  private String send(Call call) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(call.body())));
    call.headers().forEach(request::header);
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.close();
  }
}
