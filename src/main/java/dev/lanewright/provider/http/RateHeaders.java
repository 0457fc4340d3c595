package dev.lanewright.provider.http;

import dev.lanewright.provider.call.RateLimits;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Rate limits from a response's headers: Anthropic's, OpenAI's (also as Groq and others send them),
 * and the plain {@code x-ratelimit-limit} family.
 */
final class RateHeaders {
  private RateHeaders() {}

  static RateLimits read(Headers h, Instant now) {
    if (h.get("anthropic-ratelimit-requests-limit") != null
        || h.get("anthropic-ratelimit-tokens-limit") != null) {
      String p = "anthropic-ratelimit-";
      return new RateLimits(
          number(h, p + "requests-limit"),
          number(h, p + "requests-remaining"),
          Spans.seconds(h.get(p + "requests-reset"), now),
          number(h, p + "tokens-limit"),
          number(h, p + "tokens-remaining"),
          Spans.seconds(h.get(p + "tokens-reset"), now));
    }
    String p = "x-ratelimit-";
    boolean split = h.get(p + "limit-requests") != null || h.get(p + "remaining-requests") != null;
    String requests = split ? "-requests" : "";
    RateLimits found =
        new RateLimits(
            number(h, p + "limit" + requests),
            number(h, p + "remaining" + requests),
            Spans.seconds(h.get(p + "reset" + requests), now),
            number(h, p + "limit-tokens"),
            number(h, p + "remaining-tokens"),
            Spans.seconds(h.get(p + "reset-tokens"), now));
    return found.equals(RateLimits.NONE) ? RateLimits.NONE : found;
  }

  /** How long the headers ask to wait, or null. The finer of the two headers counts. */
  static @Nullable Duration retryAfter(Headers h, Instant now) {
    String ms = h.get("retry-after-ms");
    double millis = ms == null ? Double.NaN : Spans.seconds(ms.strip() + "ms", now);
    return Double.isNaN(millis) ? Spans.span(h.get("retry-after"), now) : Spans.ofSeconds(millis);
  }

  private static long number(Headers h, String name) {
    String text = h.get(name);
    try {
      return text == null ? -1 : Math.max(-1, Math.round(Double.parseDouble(text.strip())));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
