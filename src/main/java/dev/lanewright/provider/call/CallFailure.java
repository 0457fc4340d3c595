package dev.lanewright.provider.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a call gave no usable reply. Its texts never hold a key. */
public final class CallFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** What went wrong, and what follows from it. */
  public enum Kind {
    /** Too many requests (429): wait, then try again. */
    RATE_LIMITED(true, false),
    /** Credit, quota or spend limit is exhausted: trying again does not help. */
    QUOTA(false, false),
    /** 408, 409, 500, 502, 503, 504: try again. */
    SERVER(true, false),
    /** 529: the provider has too much to do; try again. */
    OVERLOADED(true, false),
    /** No connection was made, so nothing was sent. */
    CONNECT(true, false),
    /** The connection broke after sending: the provider may have answered, and billed. */
    BROKEN(true, true),
    /** No whole reply in time: the provider may have answered, and billed. */
    TIMEOUT(true, true),
    /** A reply that cannot be read: it was billed, most likely. */
    MALFORMED(true, true),
    /** 401, 403: the key is wrong or may not do this. */
    AUTH(false, false),
    /** 400, 404, 413, 422 and the like: the request itself is refused. */
    REFUSED(false, false),
    /** No address or no key: nothing was sent. */
    CONFIGURATION(false, false);

    private final boolean retryable;
    private final boolean maybeBilled;

    Kind(boolean retryable, boolean maybeBilled) {
      this.retryable = retryable;
      this.maybeBilled = maybeBilled;
    }

    /** Whether another try may succeed. */
    public boolean retryable() {
      return retryable;
    }

    /** Whether the provider may have billed the call. */
    public boolean maybeBilled() {
      return maybeBilled;
    }
  }

  private final Kind kind;
  private final int status;
  private final String providerWords;
  private final transient @Nullable Duration retryAfter;
  private final transient RateLimits limits;

  /**
   * @param status HTTP status, or 0 where there was none
   * @param providerWords the provider's own words, shortened, without secrets; empty for none
   * @param retryAfter how long the provider asks to wait, or null
   */
  public CallFailure(
      Kind kind,
      int status,
      String message,
      String providerWords,
      @Nullable Duration retryAfter,
      RateLimits limits,
      @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.status = status;
    this.providerWords = providerWords;
    this.retryAfter = retryAfter;
    this.limits = limits;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** HTTP status, or 0. */
  public int status() {
    return status;
  }

  /** The provider's own words, or empty. */
  public String providerWords() {
    return providerWords;
  }

  /** How long the provider asks to wait, or null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** What the headers said of rate limits. */
  public RateLimits limits() {
    return limits;
  }
}
