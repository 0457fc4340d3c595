package dev.lanewright.provider.http;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.RateLimits;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A reply of status 2xx while it is read.
 *
 * @param source its body; bounded by {@link #bytes} and {@link #events}
 * @param contentType in lower case, or empty
 * @param limits what the headers said
 * @param requestId the provider's id of the call, or null
 * @param sentNanos {@link System#nanoTime} when sending began
 */
public record Reply(
    BufferedSource source,
    String contentType,
    RateLimits limits,
    @Nullable String requestId,
    long sentNanos) {
  /** Most bytes of a reply that are read. */
  static final long MOST_BYTES = 32L << 20;

  /** Reads a reply. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Reads it to its end.
     *
     * @throws IOException when the connection breaks
     * @throws CallFailure when it says nothing that can be used
     */
    T read(Reply reply) throws IOException, CallFailure;
  }

  /** The whole body. */
  public byte[] bytes() throws IOException {
    var all = new Buffer();
    while (source.read(all, 1 << 16) != -1) {
      if (all.size() > MOST_BYTES) {
        throw new TooLong();
      }
    }
    return all.readByteArray();
  }

  /** Reads the body as server-sent events. */
  public Events events() {
    return new Events(source, MOST_BYTES);
  }

  /** Milliseconds since sending began. */
  public double elapsedMs() {
    return (System.nanoTime() - sentNanos) / 1e6;
  }

  /** Whether it is a web page: the address is not that of an interface. */
  boolean isPage() {
    return contentType.contains("text/html");
  }

  /** A reply that does not end within the bounds. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("the reply is longer than " + (MOST_BYTES >> 20) + " MB");
    }
  }
}
