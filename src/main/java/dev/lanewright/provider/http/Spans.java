package dev.lanewright.provider.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spans of time as headers write them: seconds ({@code 1.5}), Go durations ({@code 2m59.56s},
 * {@code 6h0m0s}, {@code 20ms}), instants (RFC 3339), HTTP dates, and seconds or milliseconds since
 * 1970.
 */
final class Spans {
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(d|h|ms|m|s|us|µs|ns)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final double LONGEST_S = 366 * 86_400.0;
  private static final double EPOCH_MS = 1e12;
  private static final double EPOCH_S = 1e9;

  private Spans() {}

  /** Seconds from now, at least 0; NaN where the text says nothing that can be read. */
  static double seconds(@Nullable String given, Instant now) {
    String text = given == null ? "" : given.strip();
    if (text.isEmpty() || text.length() > 64) {
      return Double.NaN;
    }
    if (NUMBER.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      double ms = now.toEpochMilli();
      if (value >= EPOCH_MS) {
        return bounded((value - ms) / 1e3);
      }
      return bounded(value >= EPOCH_S ? value - ms / 1e3 : value);
    }
    double parts = parts(text);
    return Double.isNaN(parts) ? instant(text, now) : bounded(parts);
  }

  /** The span, or null. */
  static @Nullable Duration span(@Nullable String given, Instant now) {
    return ofSeconds(seconds(given, now));
  }

  /** So many seconds, or null for NaN. */
  static @Nullable Duration ofSeconds(double seconds) {
    return Double.isNaN(seconds) ? null : Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static double parts(String text) {
    Matcher m = PART.matcher(text);
    double sum = 0;
    int end = 0;
    while (m.find() && m.start() == end) {
      sum += Double.parseDouble(m.group(1)) * unit(m.group(2));
      end = m.end();
    }
    return end == text.length() ? sum : Double.NaN;
  }

  private static double unit(String name) {
    return switch (name) {
      case "d" -> 86_400;
      case "h" -> 3600;
      case "m" -> 60;
      case "ms" -> 1e-3;
      case "us", "µs" -> 1e-6;
      case "ns" -> 1e-9;
      default -> 1;
    };
  }

  private static double instant(String text, Instant now) {
    try {
      Instant then =
          text.contains(",")
              ? Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text))
              : Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text));
      return bounded(Duration.between(now, then).toNanos() / 1e9);
    } catch (DateTimeException | ArithmeticException e) {
      return Double.NaN;
    }
  }

  private static double bounded(double seconds) {
    return Math.clamp(seconds, 0, LONGEST_S);
  }
}
