package dev.lanewright.ui.tune;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The bounds on numbers within a condition, in reading order, each to be read and replaced. */
final class Bounds {
  private Bounds() {}

  /** One bound: {@code chars < 60}. */
  record Bound(Source source, String sign, double value) {}

  static List<Bound> in(Condition condition) {
    List<Bound> found = new ArrayList<>();
    walk(
        condition,
        b -> {
          found.add(b);
          return b;
        });
    return found;
  }

  /** The condition with the bound of that number replaced. */
  static Condition with(Condition condition, int number, double value) {
    int[] at = {0};
    return walk(condition, b -> at[0]++ == number ? new Bound(b.source(), b.sign(), value) : b);
  }

  /** The condition without its numbers: what a card is built for. */
  static Condition shape(Condition condition) {
    return walk(condition, b -> new Bound(b.source(), b.sign(), 0));
  }

  private static Condition walk(Condition condition, UnaryOperator<Bound> each) {
    return switch (condition) {
      case Condition.All all -> new Condition.All(walkAll(all.of(), each));
      case Condition.Any any -> new Condition.Any(walkAll(any.of(), each));
      case Condition.Not not -> new Condition.Not(walk(not.of(), each));
      case Condition.InRange in ->
          new Condition.InRange(in.source(), range(in.source(), in.range(), each));
      case Condition.Keyword k -> k;
      case Condition.Regex r -> r;
      case Condition.FieldIn f -> f;
    };
  }

  private static List<Condition> walkAll(List<Condition> of, UnaryOperator<Bound> each) {
    List<Condition> out = new ArrayList<>();
    of.forEach(c -> out.add(walk(c, each)));
    return out;
  }

  private static Range range(Source source, Range r, UnaryOperator<Bound> each) {
    return new Range(
        bound(source, "≥", r.atLeast(), each),
        bound(source, ">", r.above(), each),
        bound(source, "<", r.below(), each),
        bound(source, "≤", r.atMost(), each));
  }

  private static @Nullable Double bound(
      Source source, String sign, @Nullable Double value, UnaryOperator<Bound> each) {
    return value == null ? null : (Double) each.apply(new Bound(source, sign, value)).value();
  }
}
