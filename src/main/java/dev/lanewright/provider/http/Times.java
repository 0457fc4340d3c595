package dev.lanewright.provider.http;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Points in time as replies write them. */
public final class Times {
  private Times() {}

  /** From RFC 3339 or seconds since 1970; null where there is none. */
  public static @Nullable Instant instant(JsonNode node) {
    try {
      return node.isIntegralNumber() && node.canConvertToLong()
          ? Instant.ofEpochSecond(node.longValue())
          : node.isString() ? Instant.parse(node.stringValue()) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
