package dev.lanewright.provider.http;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.RateLimits;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends one HTTP request and reads its reply, within a time limit for the whole call. Nothing is
 * repeated and no redirect is followed: a repeat costs money, and a redirect could take a key to
 * another host. An interrupt breaks the call off. Thread-safe.
 */
public final class Transport implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final long ERROR_BYTES = 64 << 10;

  private final Clients clients;
  private final Deadlines deadlines = new Deadlines();
  private final InstantSource clock;

  /** A transport with a pool of connections of its own. */
  public Transport(InstantSource clock) {
    this.clock = clock;
    clients =
        new Clients(
            () ->
                new OkHttpClient.Builder()
                    .connectTimeout(CONNECT)
                    // The limit on the whole call stands for these.
                    .readTimeout(Duration.ZERO)
                    .writeTimeout(Duration.ZERO)
                    .followRedirects(false)
                    .build());
  }

  /** Posts JSON and reads the reply. */
  public <T> T post(
      Endpoint endpoint, String path, byte[] json, Duration timeout, Reply.Reader<T> reader)
      throws CallFailure, InterruptedException {
    var body = new Body(JSON, json.length, sink -> sink.write(json));
    return send(endpoint, endpoint.request(path).post(body).build(), body, timeout, reader);
  }

  /** Posts a long body that is written piece by piece, its length not known before. */
  public <T> T postPieces(
      Endpoint endpoint,
      String path,
      String contentType,
      Pieces pieces,
      Duration timeout,
      Reply.Reader<T> reader)
      throws CallFailure, InterruptedException {
    var body = new Body(MediaType.get(contentType), -1, pieces);
    return send(endpoint, endpoint.request(path).post(body).build(), body, timeout, reader);
  }

  /** Gets and reads the reply. */
  public <T> T get(Endpoint endpoint, String path, Duration timeout, Reply.Reader<T> reader)
      throws CallFailure, InterruptedException {
    return send(endpoint, endpoint.request(path).get().build(), null, timeout, reader);
  }

  private <T> T send(
      Endpoint endpoint,
      Request request,
      @Nullable Body body,
      Duration timeout,
      Reply.Reader<T> reader)
      throws CallFailure, InterruptedException {
    try (Clients.Use use = clients.use()) {
      Call call = use.client().newCall(request);
      if (Thread.currentThread().isVirtual()) {
        return exchange(endpoint, call, body, timeout, reader);
      }
      return elsewhere(call, () -> exchange(endpoint, call, body, timeout, reader));
    }
  }

  /** An interrupt ends the reading of a socket on virtual threads only. */
  private static <T> T elsewhere(Call call, Callable<T> exchange)
      throws CallFailure, InterruptedException {
    var task = new FutureTask<>(exchange);
    Thread.ofVirtual().start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      call.cancel();
      throw e;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case CallFailure failure -> throw failure;
        case InterruptedException interrupted -> throw interrupted;
        case RuntimeException defect -> throw defect;
        case Error defect -> throw defect;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private <T> T exchange(
      Endpoint endpoint, Call call, @Nullable Body body, Duration timeout, Reply.Reader<T> reader)
      throws CallFailure, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long sent = System.nanoTime();
    RateLimits limits = RateLimits.NONE;
    Deadlines.Deadline deadline = deadlines.watch(call, timeout);
    try (deadline;
        Response response = call.execute()) {
      limits = RateHeaders.read(response.headers(), clock.instant());
      if (!response.isSuccessful()) {
        throw refused(endpoint, response, limits);
      }
      var reply =
          new Reply(
              response.body().source(),
              response.header("content-type", "").toLowerCase(Locale.ROOT),
              limits,
              requestId(response),
              sent);
      if (reply.isPage()) {
        throw endpoint.failure(
            Kind.CONFIGURATION,
            response.code(),
            "answers with a web page: check the base URL",
            "",
            null,
            limits,
            null);
      }
      return reader.read(reply);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        call.cancel();
        throw new InterruptedException();
      }
      throw broken(endpoint, e, body, deadline.passed(), limits);
    }
  }

  private CallFailure refused(Endpoint endpoint, Response response, RateLimits limits) {
    return Failures.of(
        endpoint,
        response.code(),
        errorText(response.body()),
        response.header("content-type"),
        RateHeaders.retryAfter(response.headers(), clock.instant()),
        limits);
  }

  // The status alone says enough where the body breaks off.
  private static String errorText(ResponseBody body) {
    try {
      BufferedSource source = body.source();
      source.request(ERROR_BYTES);
      return source.getBuffer().readUtf8(Math.min(ERROR_BYTES, source.getBuffer().size()));
    } catch (IOException e) {
      return "";
    }
  }

  private static @Nullable String requestId(Response response) {
    String id = response.header("request-id");
    return id == null ? response.header("x-request-id") : id;
  }

  private static CallFailure broken(
      Endpoint endpoint, IOException e, @Nullable Body body, boolean late, RateLimits limits) {
    String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof Reply.TooLong) {
      return endpoint.failure(Kind.MALFORMED, 0, "sent too much", words, null, limits, null);
    }
    if (late && (body == null || body.started())) {
      return endpoint.failure(Kind.TIMEOUT, 0, "did not answer in time", "", null, limits, null);
    }
    boolean unsent =
        body == null
            ? e instanceof ConnectException || e instanceof SocketTimeoutException
            : !body.started();
    if (unsent || e instanceof UnknownHostException) {
      String why = late ? "no connection was made in time" : words;
      return endpoint.failure(Kind.CONNECT, 0, "cannot be reached", why, null, limits, null);
    }
    return endpoint.failure(Kind.BROKEN, 0, "broke the connection off", words, null, limits, null);
  }

  /** Closes idle connections; calls under way end as they may. */
  @Override
  public void close() {
    clients.evict();
  }
}
