package dev.lanewright.provider.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.EnvironmentKeys;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each provider's refusals mean, in its own words and headers. */
class FailureKindsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openai|429|{'error':{'message':'Rate limit reached for m in organization o on tokens per"
            + " min (TPM). Please try again in"
            + " 1.5s.','type':'tokens','code':'rate_limit_exceeded'}}|RATE_LIMITED|1500",
        "openai|429|{'error':{'message':'You exceeded your current quota, please check your plan.',"
            + "'type':'insufficient_quota','code':'insufficient_quota'}}|QUOTA|",
        "openai|429|{'error':{'message':'x','type':'requests','code':'enforced_spend_limit_reached'"
            + "}}|QUOTA|",
        "openai|401|{'error':{'message':'Incorrect API key','code':'invalid_api_key'}}|AUTH|",
        "openai|400|{'error':{'message':'Unsupported parameter: temperature'}}|REFUSED|",
        "openai|404|{'error':{'message':'The model m does not exist'}}|REFUSED|",
        "openai|413|too large|REFUSED|",
        "openai|422|{'detail':[{'msg':'field required'}]}|REFUSED|",
        "openai|408|{}|SERVER|",
        "openai|409|{}|SERVER|",
        "openai|500|{'error':{'message':'The server had an error'}}|SERVER|",
        "openai|502|<html>bad gateway</html>|SERVER|",
        "openai|503|no capacity|SERVER|",
        "openai|504||SERVER|",
        "openai|302||REFUSED|",
        "anthropic|429|{'type':'error','error':{'type':'rate_limit_error','message':'slow down'}}"
            + "|RATE_LIMITED|",
        "anthropic|529|{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}}"
            + "|OVERLOADED|",
        "anthropic|400|{'type':'error','error':{'type':'invalid_request_error','message':'Your"
            + " credit balance is too low to access the API'}}|QUOTA|",
        "anthropic|403|{'type':'error','error':{'type':'permission_error','message':'no'}}|AUTH|",
        "google|429|{'error':{'code':429,'message':'You exceeded your current quota, please check"
            + " your plan and billing details.','status':'RESOURCE_EXHAUSTED','details':[{'@type':"
            + "'type.googleapis.com/google.rpc.RetryInfo','retryDelay':'34.5s'}]}}"
            + "|RATE_LIMITED|34500",
        "google|429|{'error':{'code':429,'message':'quota','status':'RESOURCE_EXHAUSTED','details':"
            + "[{'@type':'type.googleapis.com/google.rpc.QuotaFailure','violations':[{'quotaId':"
            + "'GenerateRequestsPerDayPerProjectPerModel-FreeTier'}]}]}}|QUOTA|",
        "google|400|{'error':{'code':400,'message':'API key not valid. Please pass a valid API"
            + " key.','status':'INVALID_ARGUMENT','details':[{'reason':'API_KEY_INVALID'}]}}|AUTH|",
        "google|503|[{'error':{'code':503,'message':'overloaded','status':'UNAVAILABLE'}}]|SERVER|",
        "openrouter|402|{'error':{'code':402,'message':'Insufficient credits'}}|QUOTA|",
        "deepseek|402|{'error':{'message':'Insufficient Balance'}}|QUOTA|",
        "ollama|500|{'error':'model runner has stopped'}|SERVER|",
        "ollama|404|{'error':{'message':'model m not found'}}|REFUSED|",
      })
  void everyRefusalIsOfItsKind(String provider, int status, String body, Kind kind, Long waitMs)
      throws IOException {
    try (var mock = new MockProvider(provider)) {
      mock.fails(status, body == null ? "" : body.replace('\'', '"'));
      CallFailure failure =
          catchThrowableOfType(CallFailure.class, () -> mock.call(mock.plain(false)));
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.status()).isEqualTo(status);
      assertThat(failure).hasMessageContaining(Providers.of(provider).label());
      assertThat(failure.retryAfter()).isEqualTo(waitMs == null ? null : Duration.ofMillis(waitMs));
    }
  }

  @Test
  void waitsAreReadFromTheHeadersAndTheFinerOneCounts() throws IOException {
    String date = "Wed, 21 Oct 2015 07:28:00 GMT";
    List<Map.Entry<List<String>, Duration>> cases =
        List.of(
            Map.entry(List.of("retry-after", "7"), Duration.ofSeconds(7)),
            Map.entry(List.of("retry-after", "7", "retry-after-ms", "250"), Duration.ofMillis(250)),
            Map.entry(List.of("retry-after", "1.5"), Duration.ofMillis(1500)),
            Map.entry(List.of("retry-after", date), Duration.ZERO));
    for (var c : cases) {
      try (var mock = new MockProvider("openai")) {
        mock.fails(429, "{}", c.getKey().toArray(String[]::new));
        CallFailure failure =
            catchThrowableOfType(CallFailure.class, () -> mock.call(mock.plain(false)));
        assertThat(failure.retryAfter()).isEqualTo(c.getValue());
      }
    }
  }

  @Test
  void rateHeadersOfEachFamilyAreRead() throws Exception {
    RateLimits openAi =
        limits(
            "openai",
            List.of(
                "x-ratelimit-limit-requests", "5000",
                "x-ratelimit-remaining-requests", "4999",
                "x-ratelimit-reset-requests", "12ms",
                "x-ratelimit-limit-tokens", "160000",
                "x-ratelimit-remaining-tokens", "159976",
                "x-ratelimit-reset-tokens", "6m0s"));
    assertThat(openAi).isEqualTo(new RateLimits(5000, 4999, 0.012, 160000, 159976, 360));
    RateLimits groq =
        limits(
            "groq",
            List.of(
                "x-ratelimit-limit-requests", "14400",
                "x-ratelimit-remaining-requests", "14370",
                "x-ratelimit-reset-requests", "2m59.56s",
                "x-ratelimit-limit-tokens", "18000",
                "x-ratelimit-remaining-tokens", "17997",
                "x-ratelimit-reset-tokens", "7.66s"));
    assertThat(groq.requestsResetS()).isCloseTo(179.56, within(1e-9));
    assertThat(groq.tokensResetS()).isCloseTo(7.66, within(1e-9));
    RateLimits anthropic =
        limits(
            "anthropic",
            List.of(
                "anthropic-ratelimit-requests-limit", "50",
                "anthropic-ratelimit-requests-remaining", "49",
                "anthropic-ratelimit-requests-reset", Instant.now().plusSeconds(40).toString(),
                "anthropic-ratelimit-tokens-limit", "40000",
                "anthropic-ratelimit-tokens-remaining", "39000",
                "anthropic-ratelimit-tokens-reset", "2020-01-01T00:00:00Z"));
    assertThat(anthropic.requestLimit()).isEqualTo(50);
    assertThat(anthropic.requestsResetS()).isBetween(1.0, 40.0);
    assertThat(anthropic.tokensResetS()).isZero();
    RateLimits router =
        limits(
            "openrouter",
            List.of(
                "x-ratelimit-limit", "20",
                "x-ratelimit-remaining", "3",
                "x-ratelimit-reset", Long.toString(System.currentTimeMillis() + 30_000)));
    assertThat(router.requestsLeft()).isEqualTo(3);
    assertThat(router.requestsResetS()).isBetween(1.0, 30.0);
    assertThat(limits("mistral", List.of("x-ratelimit-limit", "nonsense")))
        .isEqualTo(RateLimits.NONE);
  }

  @Test
  void aKeyInTheProvidersWordsIsBlottedOutAndLongWordsAreShortened() throws IOException {
    try (var mock = new MockProvider("openai")) {
      var shown = new ArrayList<String>();
      for (String words :
          List.of(
              "Incorrect API key provided: " + MockProvider.KEY + ". See the docs.",
              "Authorization: Bearer abcdef0123456789 is wrong",
              "key AIzaSyA-1234567890abcdefghij failed; api_key=supersecretvalue9",
              "x".repeat(5000))) {
        mock.fails(401, "{\"error\":{\"message\":\"" + words + "\"}}");
        CallFailure failure =
            catchThrowableOfType(CallFailure.class, () -> mock.call(mock.plain(false)));
        shown.add(failure.providerWords() + failure.getMessage());
      }
      assertThat(String.join("\n", shown))
          .contains("[key]")
          .doesNotContain(
              MockProvider.KEY, "abcdef0123456789", "AIzaSyA-1234567890", "supersecretvalue9");
      assertThat(shown).allSatisfy(s -> assertThat(s.length()).isLessThan(400));
    }
  }

  @Test
  void whatWasNeverSentIsToldFromWhatMayHaveBeenBilled() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (var transport = new Transport(InstantSource.system());
        var mock = new MockProvider("openai")) {
      var clients =
          new HttpClients(
              transport,
              new BaseUrls(Map.of("openai", "http://127.0.0.1:" + free)),
              new EnvironmentKeys(Map.of()));
      assertThat(kind(() -> clients.of("openai").call(mock.plain(false), MockProvider.TIMEOUT)))
          .isEqualTo(Kind.CONNECT);
      mock.answers(new MockResponse.Builder().onResponseStart(closed()).build());
      assertThat(kind(() -> mock.call(mock.plain(false)))).isEqualTo(Kind.BROKEN);
      mock.answers(
          new MockResponse.Builder().body("{\"choices\":[").onResponseBody(closed()).build());
      assertThat(kind(() -> mock.call(mock.plain(false)))).isEqualTo(Kind.BROKEN);
      mock.answers("application/json", "{\"choices\":[");
      assertThat(kind(() -> mock.call(mock.plain(false)))).isEqualTo(Kind.MALFORMED);
      mock.answers("text/html; charset=utf-8", "<html>");
      assertThat(kind(() -> mock.call(mock.plain(false)))).isEqualTo(Kind.CONFIGURATION);
      mock.answers(
          new MockResponse.Builder().body("{}").headersDelay(30, TimeUnit.SECONDS).build());
      assertThat(
              kind(() -> mock.clients.of("openai").call(mock.plain(false), Duration.ofMillis(300))))
          .isEqualTo(Kind.TIMEOUT);
    }
  }

  @Test
  void anInterruptBreaksTheCallOffOnAnyKindOfThread() throws Exception {
    try (var mock = new MockProvider("openai")) {
      for (boolean virtual : new boolean[] {true, false}) {
        mock.answers(
            new MockResponse.Builder().body("{}").headersDelay(60, TimeUnit.SECONDS).build());
        var thrown = new AtomicReference<Throwable>();
        var done = new CountDownLatch(1);
        Runnable work =
            () -> {
              try {
                mock.call(mock.plain(false));
              } catch (CallFailure | InterruptedException e) {
                thrown.set(e);
              } finally {
                done.countDown();
              }
            };
        Thread thread = virtual ? Thread.ofVirtual().start(work) : Thread.ofPlatform().start(work);
        mock.taken();
        thread.interrupt();
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
      }
    }
  }

  @Test
  void addressesThatWouldGiveKeysAwayAreRefused() {
    assertThat(Address.problem("https://api.example.com/v1")).isEmpty();
    assertThat(Address.problem("http://localhost:11434/v1")).isEmpty();
    assertThat(Address.problem("http://192.168.1.4:8000/v1")).isEmpty();
    assertThat(Address.problem("http://[::1]:8000/v1")).isEmpty();
    assertThat(Address.problem("http://gpu-box:8000/v1")).isEmpty();
    assertThat(Address.problem("http://api.example.com/v1")).contains("not encrypted");
    assertThat(Address.problem("https://user:pass@api.example.com")).contains("password");
    assertThat(Address.problem("https://api.example.com/v1?key=abc")).contains("query");
    assertThat(Address.problem("ftp://x")).contains("no address");
    assertThat(Address.problem("10.example.com")).contains("no address");
    assertThat(Address.problem("http://10.example.com")).contains("not encrypted");
  }

  private static SocketEffect closed() {
    return new SocketEffect.CloseSocket();
  }

  private static RateLimits limits(String provider, List<String> headers) throws Exception {
    try (var mock = new MockProvider(provider)) {
      mock.fails(429, "{}", headers.toArray(String[]::new));
      return catchThrowableOfType(CallFailure.class, () -> mock.call(mock.plain(false))).limits();
    }
  }

  private static Kind kind(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(CallFailure.class, call).kind();
  }
}
