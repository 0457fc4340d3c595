package dev.lanewright.traffic.draw;

import dev.lanewright.traffic.LoggedCall;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Names of strata. */
public final class Strata {
  private static final int[] LENGTHS = {100, 400, 1_500, 6_000};

  private Strata() {}

  /**
   * The stratum of a call.
   *
   * @param model as the catalogue names it
   * @param text of the request
   */
  public static String of(LoggedCall call, String model, String text, DrawPlan plan) {
    var name = new StringJoiner(" · ");
    for (String part : plan.by()) {
      name.add(
          switch (part) {
            case "model" -> model.isEmpty() ? "no model" : model;
            case "lane" -> or(call.lane(), "no lane");
            case "category" -> or(call.category(), "no category");
            case "length" -> length(text.codePointCount(0, text.length()));
            default -> day(call.startedMs());
          });
    }
    return name.toString();
  }

  private static String or(@Nullable String value, String none) {
    return value == null ? none : value;
  }

  private static String length(int chars) {
    int from = 0;
    for (int below : LENGTHS) {
      if (chars < below) {
        return from == 0
            ? "below %,d chars".formatted(below)
            : "%,d–%,d chars".formatted(from, below - 1);
      }
      from = below;
    }
    return "%,d chars and more".formatted(from);
  }

  private static String day(long ms) {
    return ms < 0
        ? "no day"
        : Instant.ofEpochMilli(ms).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
