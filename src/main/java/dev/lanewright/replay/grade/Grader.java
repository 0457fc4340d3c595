package dev.lanewright.replay.grade;

import dev.lanewright.signal.PortableRegex;
import dev.lanewright.signal.ReferenceMatch;
import dev.lanewright.signal.SchemaCheckText;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Grades one answer: 1 right, 0 wrong, NaN where it cannot tell. Safe for concurrent use. */
public interface Grader {
  /** Name as grades are kept under, such as {@code numeric}. */
  String name();

  /** Whether it compares with the sample's reference. */
  boolean needsReference();

  /**
   * The grade.
   *
   * @param reference the known good answer, or null
   */
  double grade(String answer, @Nullable String reference);

  /** Names of the graders that {@link #of} knows, the simple ones first. */
  List<String> KINDS =
      List.of("exact", "normalised", "contains", "numeric", "choice", "regex", "schema");

  /**
   * A grader by its spec: {@code exact}, {@code normalised}, {@code contains}, {@code numeric},
   * {@code choice} (multiple-choice letter), {@code regex:PATTERN} or {@code schema:JSON}.
   *
   * @throws IllegalArgumentException for anything else, saying what is wrong
   */
  static Grader of(String spec) {
    int colon = spec.indexOf(':');
    String kind = colon < 0 ? spec : spec.substring(0, colon);
    String rest = colon < 0 ? "" : spec.substring(colon + 1);
    return switch (kind) {
      case "exact" -> compared(kind, (a, r) -> a.strip().equals(r.strip()));
      case "normalised" -> compared(kind, (a, r) -> ReferenceMatch.holds(a, r, true));
      case "contains" -> compared(kind, Comparison.CONTAINS);
      case "numeric" -> new Numeric();
      case "choice" -> new Choice();
      case "regex" -> {
        if (rest.isEmpty()) {
          throw new IllegalArgumentException("Write the pattern after a colon: regex:PATTERN.");
        }
        PortableRegex regex = PortableRegex.compile(rest);
        yield shaped(kind, regex::find);
      }
      case "schema" -> shaped(kind, SchemaCheckText.of(rest));
      default ->
          throw new IllegalArgumentException(
              "There is no grader \"%s\"; choose one of %s."
                  .formatted(kind, String.join(", ", KINDS)));
    };
  }

  private static Grader compared(String name, Comparison comparison) {
    return new Grader() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean needsReference() {
        return true;
      }

      @Override
      public double grade(String answer, @Nullable String reference) {
        return reference == null ? Double.NaN : comparison.holds(answer, reference) ? 1 : 0;
      }
    };
  }

  private static Grader shaped(String name, Predicate<String> shape) {
    return new Grader() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean needsReference() {
        return false;
      }

      @Override
      public double grade(String answer, @Nullable String reference) {
        return shape.test(answer) ? 1 : 0;
      }
    };
  }
}
