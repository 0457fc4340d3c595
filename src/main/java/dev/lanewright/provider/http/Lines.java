package dev.lanewright.provider.http;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import java.io.IOException;
import okio.BufferedSource;
import tools.jackson.databind.JsonNode;

/** A reply of lines of JSON, read one by one, so that it is never whole in memory. */
public final class Lines {
  private static final long LONGEST = 64L << 20;

  /** Takes a line. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes it.
     *
     * @throws CallFailure when it cannot be used
     */
    void take(JsonNode line) throws CallFailure;
  }

  private Lines() {}

  /** Reads to the end; blank lines are skipped, a line that is no JSON ends it. */
  public static void read(Endpoint endpoint, Reply reply, Taker taker)
      throws IOException, CallFailure {
    BufferedSource source = reply.source();
    while (!source.exhausted()) {
      long end = source.indexOf((byte) '\n', 0, LONGEST);
      if (end < 0 && source.getBuffer().size() >= LONGEST) {
        throw new Reply.TooLong();
      }
      String text = end < 0 ? source.readUtf8() : source.readUtf8(end);
      if (end >= 0) {
        source.skip(1);
      }
      if (text.isBlank()) {
        continue;
      }
      JsonNode line = Json.parse(text);
      if (line == null || !line.isObject()) {
        throw endpoint.failure(
            Kind.MALFORMED, "sent a line of results that is not JSON", "", reply.limits());
      }
      taker.take(line);
    }
  }
}
