package dev.lanewright.engine;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition that holds of a sample, in words. */
final class Words {
  private Words() {}

  static String of(Condition condition, EvalTable table, int i) {
    return switch (condition) {
      case Condition.All all -> join(all.of(), table, i, " and ");
      case Condition.Any any ->
          join(
              any.of().stream().filter(c -> new Holding(table, i).holds(c)).toList(),
              table,
              i,
              " and ");
      case Condition.Not not -> "not (" + of(not.of(), table, i) + ")";
      case Condition.Keyword keyword -> "keyword " + some(keyword.words());
      case Condition.Regex regex -> "pattern " + regex.pattern();
      case Condition.FieldIn in -> in.field() + " " + field(in, table, i);
      case Condition.InRange in -> {
        double x = table.numbers(new Need.Numbers(in.source()))[i];
        yield in.source().name() + " " + Trace.number(x) + range(in.range());
      }
    };
  }

  private static String join(List<Condition> parts, EvalTable table, int i, String with) {
    return parts.isEmpty()
        ? "always"
        : parts.stream().map(c -> of(c, table, i)).collect(Collectors.joining(with));
  }

  private static String field(Condition.FieldIn in, EvalTable table, int i) {
    Labels labels = table.labels(new Need.Field(in.field()));
    int code = labels.codes()[i];
    return code < 0 ? "missing" : labels.values().get(code);
  }

  private static String some(List<String> words) {
    String first = words.stream().limit(3).collect(Collectors.joining(", "));
    return words.size() > 3 ? first + ", …" : first;
  }

  private static String range(Range range) {
    var parts = new ArrayList<String>();
    add(parts, "at or over ", range.atLeast());
    add(parts, "over ", range.above());
    add(parts, "under ", range.below());
    add(parts, "at or under ", range.atMost());
    return " (" + String.join(", ", parts) + ")";
  }

  private static void add(List<String> parts, String side, @Nullable Double bound) {
    if (bound != null) {
      parts.add(side + Trace.number(bound));
    }
  }
}
