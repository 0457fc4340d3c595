package dev.lanewright.provider.http;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.key.ApiKey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Where a provider's calls go, with its key. Immutable; prints without the key. */
public final class Endpoint {
  private static final int MOST_URLS = 64;

  private final String label;
  private final HttpUrl base;
  private final String keyHeader;
  private final String keyPrefix;
  private final @Nullable ApiKey key;
  private final Map<String, String> headers;
  private final Map<String, HttpUrl> urls = new ConcurrentHashMap<>();

  /**
   * An endpoint.
   *
   * @param label the provider's name, for people
   * @param base paths are appended to it
   * @param keyHeader header that carries the key
   * @param keyPrefix stands before the key in it, such as {@code "Bearer "}
   * @param key null where none is needed
   * @param headers further headers of every request
   */
  public Endpoint(
      String label,
      HttpUrl base,
      String keyHeader,
      String keyPrefix,
      @Nullable ApiKey key,
      Map<String, String> headers) {
    this.label = label;
    this.base = base;
    this.keyHeader = keyHeader;
    this.keyPrefix = keyPrefix;
    this.key = key;
    this.headers = Map.copyOf(headers);
  }

  /** The provider's name, for people. */
  public String label() {
    return label;
  }

  /** A request to a path below the base, or to an absolute address of the same origin. */
  Request.Builder request(String path) {
    HttpUrl url = path.startsWith("http") ? sameOrigin(path) : below(path);
    var request = new Request.Builder().url(url);
    headers.forEach(request::header);
    if (key != null) {
      request.header(keyHeader, keyPrefix + key.reveal());
    }
    return request;
  }

  /** A failure of a call to here, its words scrubbed. */
  public CallFailure failure(
      Kind kind,
      int status,
      String what,
      String providerWords,
      @Nullable Duration retryAfter,
      RateLimits limits,
      @Nullable Throwable cause) {
    return new CallFailure(
        kind, status, label + " " + what, scrub(providerWords), retryAfter, limits, cause);
  }

  /** A failure without a status. */
  public CallFailure failure(Kind kind, String what, String words, RateLimits limits) {
    return failure(kind, 0, what, words, null, limits, null);
  }

  /** Words fit to be shown: short and without keys. */
  public String scrub(String words) {
    return Words.fit(key == null ? words : key.scrub(words));
  }

  // A key goes to nobody but its provider, whatever address a reply names.
  private HttpUrl sameOrigin(String address) {
    HttpUrl url = HttpUrl.get(address);
    if (!url.host().equals(base.host())
        || url.port() != base.port()
        || !url.scheme().equals(base.scheme())) {
      throw new IllegalArgumentException(label + " names an address of another host");
    }
    return url;
  }

  // A call's address is read once, not for each of thousands.
  private HttpUrl below(String path) {
    HttpUrl known = urls.get(path);
    if (known != null) {
      return known;
    }
    HttpUrl url = HttpUrl.get(trimmed() + "/" + path);
    if (urls.size() < MOST_URLS) {
      urls.put(path, url);
    }
    return url;
  }

  private String trimmed() {
    String text = base.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public String toString() {
    return label + " at " + base;
  }
}
