package dev.lanewright.provider.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.BatchClient;
import dev.lanewright.provider.call.BatchItem;
import dev.lanewright.provider.call.BatchResult;
import dev.lanewright.provider.call.BatchState;
import dev.lanewright.provider.call.BatchState.Phase;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.EnvironmentKeys;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches of Anthropic and OpenAI: handed in, polled, read, cancelled. */
class BatchesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(strings = {"anthropic", "openai", "groq"})
  void everyItemEndsOnceAndTheBillIsTheSameOnBothSides(String provider) throws Exception {
    Settings settings =
        Settings.parse(
            "--batch-polls", "3", "--batch-failed", "0.1", "--batch-expired", "0.1", "--seed", "5");
    try (FaultServer server = FaultServer.start(settings);
        Transport transport = new Transport(InstantSource.system())) {
      BatchClient client = client(transport, server, provider);
      List<BatchItem> items = items(provider, 200);
      var handle = client.submit(items, "run-7", TIMEOUT);
      BatchState state = client.poll(handle, TIMEOUT);
      assertThat(state.phase()).isEqualTo(Phase.RUNNING);
      while (!state.phase().over()) {
        state = client.poll(handle, TIMEOUT);
      }
      var results = new ArrayList<BatchResult>();
      client.results(state, items, TIMEOUT, results::add);
      assertThat(results).extracting(BatchResult::customId).doesNotHaveDuplicates().hasSize(200);
      assertThat(results).anyMatch(r -> r.end() == BatchResult.End.FAILED);
      assertThat(results).anyMatch(r -> r.end() == BatchResult.End.EXPIRED);
      assertThat(results).allMatch(r -> (r.reply() == null) != (r.failure() == null));
      double usd = 0;
      for (BatchResult r : results) {
        if (r.reply() != null) {
          assertThat(r.reply().text()).startsWith("Answer ");
          assertThat(r.reply().latencyMs()).isNaN();
          usd += (r.reply().usage().allInput() + r.reply().usage().output() * 2.0) / 2e6;
        }
      }
      assertThat(server.account().usd()).isCloseTo(usd, within(1e-12));
      assertThat(client.recent(TIMEOUT)).hasSize(1).first().isEqualTo(state);
      assertThat(state.tag()).isEqualTo(provider.equals("anthropic") ? null : "run-7");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"anthropic", "openai"})
  void aCancelledBatchGivesWhatWasDone(String provider) throws Exception {
    try (FaultServer server = FaultServer.start(Settings.parse("--batch-polls", "99"));
        Transport transport = new Transport(InstantSource.system())) {
      BatchClient client = client(transport, server, provider);
      List<BatchItem> items = items(provider, 40);
      var handle = client.submit(items, "x", TIMEOUT);
      client.cancel(handle, TIMEOUT);
      BatchState state = client.poll(handle, TIMEOUT);
      assertThat(state.phase().over()).isTrue();
      assertThat(state.canceled()).isEqualTo(20);
      var results = new ArrayList<BatchResult>();
      client.results(state, items, TIMEOUT, results::add);
      assertThat(results).filteredOn(r -> r.end() == BatchResult.End.SUCCEEDED).hasSize(20);
      assertThat(results).filteredOn(r -> r.end() == BatchResult.End.CANCELED).hasSize(20);
    }
  }

  @Test
  void whatIsHandedInHasThePublishedShape() throws Exception {
    try (var mock = new MockProvider("anthropic")) {
      mock.answers(
          "application/json", "{\"id\":\"msgbatch_1\",\"processing_status\":\"in_progress\"}");
      var items = List.of(new BatchItem("a-1", mock.full(true, "", "temperature")));
      mock.clients.batchOf("anthropic").orElseThrow().submit(items, "t", TIMEOUT);
      String body = mock.body();
      Shapes.fits("anthropic-batch", body);
      JsonNode params = JsonMapper.shared().readTree(body).at("/requests/0/params");
      Shapes.fits("anthropic-messages", params.toString());
    }
    try (var mock = new MockProvider("openai")) {
      mock.answers("application/json", "{\"id\":\"file-1\"}");
      mock.answers("application/json", "{\"id\":\"batch_1\",\"status\":\"validating\"}");
      var items = List.of(new BatchItem("a-1", mock.full(true, "", "temperature")));
      mock.clients.batchOf("openai").orElseThrow().submit(items, "t", TIMEOUT);
      var upload = mock.taken();
      assertThat(upload.getTarget()).isEqualTo("/v1/files");
      String form = upload.getBody().utf8();
      assertThat(form).contains("name=\"purpose\"\r\n\r\nbatch\r\n");
      String line = form.lines().filter(l -> l.startsWith("{")).findFirst().orElseThrow();
      Shapes.fits("openai-batch-line", line);
      Shapes.fits("openai-chat", JsonMapper.shared().readTree(line).path("body").toString());
      Shapes.fits("openai-batch", mock.body());
    }
  }

  @Test
  void aFileThatMayNotHaveArrivedIsNoBatchAndCostsNothing() throws Exception {
    try (var mock = new MockProvider("openai")) {
      mock.answers("application/json", "no json");
      CallFailure failure =
          catchThrowableOfType(
              CallFailure.class,
              () ->
                  mock.clients
                      .batchOf("openai")
                      .orElseThrow()
                      .submit(items("openai", 1), "t", TIMEOUT));
      assertThat(failure.kind().maybeBilled()).isFalse();
      assertThat(failure.kind().retryable()).isTrue();
    }
  }

  @Test
  void splitsKeepEveryItemInOrderAndWithinTheLimits() throws Exception {
    try (var mock = new MockProvider("openai")) {
      BatchClient client = mock.clients.batchOf("openai").orElseThrow();
      List<BatchItem> items = items("openai", 120_000);
      var batches = client.split(items);
      assertThat(batches).extracting(List::size).containsExactly(50_000, 50_000, 20_000);
      assertThat(batches.stream().flatMap(List::stream).toList()).isEqualTo(items);
      String half = "x".repeat(110_000_000);
      var large = IntStream.range(0, 2).mapToObj(i -> item("openai", "l" + i, half)).toList();
      assertThat(client.split(large)).extracting(List::size).containsExactly(1, 1);
      var huge = List.of(item("openai", "h", half + half));
      assertThat(catchThrowableOfType(CallFailure.class, () -> client.split(huge)).kind())
          .isEqualTo(CallFailure.Kind.REFUSED);
    }
  }

  private static BatchClient client(Transport transport, FaultServer server, String provider)
      throws CallFailure {
    var urls = new BaseUrls(Map.of(provider, server.url("/v1")));
    return new HttpClients(transport, urls, new EnvironmentKeys(Map.of()))
        .batchOf(provider)
        .orElseThrow();
  }

  private static List<BatchItem> items(String provider, int n) {
    return IntStream.range(0, n).mapToObj(i -> item(provider, "s-" + i, "Question " + i)).toList();
  }

  private static BatchItem item(String provider, String id, String text) {
    return new BatchItem(
        id,
        ChatRequest.of(ModelEntry.named(provider + "/m"), List.of(new Message("user", text)), 200));
  }
}
