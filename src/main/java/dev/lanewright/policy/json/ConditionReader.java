package dev.lanewright.policy.json;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Source;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads a condition; the field that it has says which. */
final class ConditionReader {
  private static final List<String> KINDS =
      List.of(
          "all",
          "any",
          "not",
          "keyword",
          "regex",
          "field",
          "signal",
          "classifier",
          "clusters",
          "intents");
  private static final List<String> TRAINED = List.of("classifier", "clusters", "intents");
  private static final List<String> RANGE = List.of("atLeast", "above", "below", "atMost");

  private ConditionReader() {}

  static Condition condition(Part part) {
    SequencedMap<String, Part> map = part.map();
    if (map.containsKey("field")) {
      return field(part);
    }
    if (map.containsKey("signal")) {
      Fields in = part.fields("signal", "atLeast", "above", "below", "atMost");
      return new Condition.InRange(Source.signal(in.required("signal").text()), range(part, in));
    }
    for (String kind : TRAINED) {
      if (map.containsKey(kind)) {
        Fields in = part.fields(kind, "atLeast", "above", "below", "atMost");
        return new Condition.InRange(
            Source.parse(kind + ":" + in.required(kind).text()), range(part, in));
      }
    }
    Part body = StageReader.only(part, KINDS, "condition");
    return switch (map.firstEntry().getKey()) {
      case "all" -> new Condition.All(conditions(body));
      case "any" -> new Condition.Any(conditions(body));
      case "not" -> new Condition.Not(condition(body));
      case "keyword" -> new Condition.Keyword(body.texts());
      default -> new Condition.Regex(body.text());
    };
  }

  private static List<Condition> conditions(Part part) {
    return part.list().stream().map(ConditionReader::condition).toList();
  }

  private static Condition field(Part part) {
    Fields in = part.fields("field", "in", "atLeast", "above", "below", "atMost");
    String name = in.required("field").text();
    Part texts = in.optional("in");
    if (texts == null) {
      return new Condition.InRange(Source.field(name), range(part, in));
    }
    part.fields("field", "in");
    return new Condition.FieldIn(name, texts.texts());
  }

  /** The bounds among the fields; at least one. */
  static Range range(Part part, Fields in) {
    if (RANGE.stream().allMatch(word -> in.optional(word) == null)) {
      throw part.refuse(
          "a bound is missing: "
              + String.join(", ", RANGE)
              + (in.optional("field") == null ? "" : ", or \"in\" with a list of texts"));
    }
    return new Range(
        bound(in.optional("atLeast")),
        bound(in.optional("above")),
        bound(in.optional("below")),
        bound(in.optional("atMost")));
  }

  private static @Nullable Double bound(@Nullable Part part) {
    return part == null ? null : part.number();
  }
}
