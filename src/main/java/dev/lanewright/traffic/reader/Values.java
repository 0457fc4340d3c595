package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.JsonText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Values of a row under the names that writers give them: the first name that holds one counts. */
final class Values {
  private static final double MICROS = 1e14;
  private static final double MILLIS = 1e11;
  private static final double NANOS = 1e17;

  private Values() {}

  /** The value, or missing; JSON null is missing. */
  static JsonNode at(JsonNode row, String... names) {
    for (String name : names) {
      JsonNode value = row.get(name);
      if (value != null && !value.isNull()) {
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  /** Text, or a number or truth value as text; null where absent or empty. */
  static @Nullable String text(JsonNode row, String... names) {
    for (String name : names) {
      String text = words(at(row, name), name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** A value as text; null where absent, empty, an object or a list. */
  static @Nullable String words(JsonNode value, String name) {
    if (value.isMissingNode() || value.isNull() || value.isContainer()) {
      return null;
    }
    String text = value.asString("");
    JsonText.check(text, name);
    return text.isBlank() ? null : text;
  }

  /** A number, also written as text; NaN where absent or none. */
  static double number(JsonNode row, String... names) {
    JsonNode value = at(row, names);
    if (value.isNumber()) {
      return value.doubleValue();
    }
    String text = value.isString() ? value.stringValue().strip() : "";
    if (text.isEmpty() || text.length() > 40) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** A count from 0, also written as text or as 12.0; -1 where absent or none. */
  static int count(JsonNode row, String... names) {
    double value = number(row, names);
    return value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value) ? (int) value : -1;
  }

  /** A truth value, also written as text or number; null where absent or none. */
  static @Nullable Boolean truth(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return switch (value.asString("").strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1", "1.0", "up", "thumbs_up", "thumbsup", "positive", "good", "like" ->
          true;
      case "false",
          "no",
          "0",
          "0.0",
          "-1",
          "-1.0",
          "down",
          "thumbs_down",
          "thumbsdown",
          "negative",
          "bad",
          "dislike" ->
          false;
      default -> null;
    };
  }

  /** An object or a list, also where it is written as text (CSV, attributes); else missing. */
  static JsonNode tree(JsonText json, JsonNode value) {
    if (value.isContainer()) {
      return value;
    }
    if (value.isString()) {
      String text = value.stringValue().strip();
      if (text.startsWith("{") || text.startsWith("[")) {
        JsonNode read = json.valueOrNull(text);
        return read == null ? MissingNode.getInstance() : read;
      }
    }
    return MissingNode.getInstance();
  }

  /**
   * A point in time in milliseconds since 1970: RFC 3339, the same without a zone (UTC) or with a
   * space for the T, or a number of seconds, milli-, micro- or nanoseconds, told by its size.
   *
   * @return -1 where absent or none
   */
  static long time(JsonNode row, String... names) {
    JsonNode value = at(row, names);
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    String text = value.isString() ? value.stringValue().strip() : "";
    if (!text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
      number = number(row, names);
    }
    if (!Double.isNaN(number)) {
      return scaled(number);
    }
    return text.length() < 10 || text.length() > 40 ? -1 : written(text);
  }

  private static long scaled(double number) {
    double ms =
        number >= NANOS
            ? number / 1e6
            : number >= MICROS ? number / 1e3 : number >= MILLIS ? number : number * 1e3;
    return ms > 0 && ms < MICROS ? Math.round(ms) : -1;
  }

  private static long written(String text) {
    String iso = text.length() > 10 && text.charAt(10) == ' ' ? isoOf(text) : text;
    try {
      if (iso.endsWith("Z")) {
        return Math.max(-1, Instant.parse(iso).toEpochMilli());
      }
      int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
      return Math.max(
          -1,
          sign > 10
              ? OffsetDateTime.parse(zone(iso, sign)).toInstant().toEpochMilli()
              : LocalDateTime.parse(iso.length() == 10 ? iso + "T00:00" : iso)
                  .toInstant(ZoneOffset.UTC)
                  .toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      return -1;
    }
  }

  private static String isoOf(String text) {
    String iso = text.substring(0, 10) + "T" + text.substring(11).replace(" ", "");
    return iso.endsWith("UTC") ? iso.substring(0, iso.length() - 3) + "Z" : iso;
  }

  /** Databases write +00 and +0000 for +00:00. */
  private static String zone(String iso, int sign) {
    String zone = iso.substring(sign + 1);
    String full =
        zone.length() == 2
            ? zone + ":00"
            : zone.length() == 4 ? zone.substring(0, 2) + ":" + zone.substring(2) : zone;
    return iso.substring(0, sign + 1) + full;
  }
}
