package dev.lanewright.provider.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers calls of chat models in any protocol, well or badly. */
final class Chat {
  private final Account account;
  private final Answers answers;
  private volatile Settings settings;
  private long windowStart = System.nanoTime();
  private int windowCalls;

  Chat(Account account, Answers answers, Settings settings) {
    this.account = account;
    this.answers = answers;
    this.settings = settings;
  }

  void settings(Settings other) {
    settings = other;
  }

  void answer(Speaker speaker, HttpIn in, HttpOut out) throws IOException, InterruptedException {
    JsonNode body = J.MAPPER.readTree(in.body());
    Asked asked = speaker.read(body, in.path());
    long before = account.came(asked);
    long now = account.inFlight.incrementAndGet();
    account.mostInFlight.accumulateAndGet(now, Math::max);
    try {
      answer(speaker, asked, before, now, out);
    } finally {
      account.inFlight.decrementAndGet();
    }
  }

  private void answer(Speaker speaker, Asked asked, long before, long now, HttpOut out)
      throws IOException, InterruptedException {
    Settings s = settings;
    var random =
        new SplittableRandom(s.seed() * 31 + asked.identity().hashCode() * 1_000_003L + before);
    Map<String, String> headers = limits(s);
    boolean over = "0".equals(headers.get("x-lanewright-left"));
    headers.remove("x-lanewright-left");
    Fault fault = s.faults().isEmpty() ? null : draw(s, random);
    if (over || (s.mostInFlight() > 0 && now > s.mostInFlight())) {
      fault = Fault.RATE_AFTER;
    }
    if (s.quotaAfter() > 0 && account.billed() >= s.quotaAfter()) {
      fault = Fault.QUOTA;
    }
    if (fault != null) {
      account.went(fault);
      if (!fault.billed()) {
        refuse(speaker, fault, s, headers, out);
        return;
      }
    }
    double ms = s.latency().ms(random);
    if (ms > 0 && !asked.stream()) {
      Thread.sleep((long) ms);
    }
    Speaker.Made made = make(asked, fault == Fault.WRONG_USAGE);
    account.bill(asked, made.input(), made.output(), false);
    if (fault == Fault.RESET_AFTER) {
      out.reset();
    } else if (asked.stream() && fault != Fault.MALFORMED) {
      stream(speaker.events(asked, made), ms, fault, headers, out);
    } else {
      whole(speaker.reply(asked, made), fault, s, headers, out);
    }
    if (!out.broken() && fault != Fault.MALFORMED) {
      account.answered(asked);
    }
  }

  Speaker.Made make(Asked asked, boolean wrong) {
    String text = answers.answer(asked);
    String cut = Tokens.cut(text, asked.maxOutput());
    return new Speaker.Made(
        cut, asked.inputTokens(), Tokens.count(cut), cut.length() < text.length(), wrong);
  }

  private static void whole(
      String text, @Nullable Fault fault, Settings s, Map<String, String> headers, HttpOut out)
      throws IOException, InterruptedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (fault == Fault.HALF) {
      out.half("application/json", headers, bytes);
    } else if (fault == Fault.SLOW) {
      out.slow("application/json", headers, bytes, s.slowMs());
    } else if (fault == Fault.MALFORMED) {
      out.json(200, headers, text.substring(0, text.length() / 2) + "}{");
    } else {
      out.send(200, "application/json", headers, bytes);
    }
  }

  private static void stream(
      List<String> events,
      double ms,
      @Nullable Fault fault,
      Map<String, String> headers,
      HttpOut out)
      throws IOException, InterruptedException {
    out.begin("text/event-stream", headers);
    // A third of the time until the first token, the rest between tokens.
    pause(ms / 3);
    int most = fault == Fault.HALF ? events.size() / 2 : events.size();
    for (int i = 0; i < most; i++) {
      out.chunk(events.get(i));
      pause(ms * 2 / 3 / events.size());
    }
    if (fault == Fault.HALF) {
      out.reset();
    } else {
      out.end();
    }
  }

  private static void pause(double ms) throws InterruptedException {
    if (ms >= 1) {
      Thread.sleep((long) ms);
    }
  }

  private static void refuse(
      Speaker speaker, Fault fault, Settings s, Map<String, String> headers, HttpOut out)
      throws IOException {
    switch (fault) {
      case RESET -> out.reset();
      case QUOTA ->
          out.json(
              429, headers, speaker.error(429, "insufficient_quota", "Your quota is used up."));
      case RATE_AFTER -> {
        if (s.retryAfterMs() % 1000 == 0) {
          headers.put("retry-after", Long.toString(s.retryAfterMs() / 1000));
        } else {
          headers.put("retry-after-ms", Long.toString(s.retryAfterMs()));
        }
        out.json(429, headers, speaker.error(429, "rate_limit_error", "Too many requests."));
      }
      case RATE ->
          out.json(429, headers, speaker.error(429, "rate_limit_error", "Too many requests."));
      case E529 -> out.json(529, headers, speaker.error(529, "overloaded_error", "Overloaded."));
      case E503 ->
          out.send(503, "text/plain", headers, "unavailable".getBytes(StandardCharsets.UTF_8));
      default -> out.json(500, headers, speaker.error(500, "api_error", "Something broke."));
    }
  }

  private static @Nullable Fault draw(Settings s, SplittableRandom random) {
    double at = random.nextDouble();
    for (var e : new java.util.TreeMap<>(s.faults()).entrySet()) {
      at -= e.getValue();
      if (at < 0) {
        return e.getKey();
      }
    }
    return null;
  }

  private Map<String, String> limits(Settings s) {
    var headers = new HashMap<String, String>();
    int limit = s.requestsPerMinute();
    if (limit <= 0) {
      return headers;
    }
    synchronized (this) {
      double passed = (System.nanoTime() - windowStart) / 1e9;
      if (passed >= 60) {
        windowStart = System.nanoTime();
        windowCalls = 0;
        passed = 0;
      }
      windowCalls++;
      headers.put("x-lanewright-left", windowCalls > limit ? "0" : "1");
      headers.put("x-ratelimit-limit-requests", Integer.toString(limit));
      headers.put(
          "x-ratelimit-remaining-requests", Integer.toString(Math.max(0, limit - windowCalls)));
      headers.put(
          "x-ratelimit-reset-requests", String.format(java.util.Locale.ROOT, "%.3fs", 60 - passed));
    }
    return headers;
  }
}
