package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rounding;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions as Portkey's conditional queries over the request's metadata, whose values are texts.
 * Numbers there are compared as {@code parseFloat} reads them, so a missing one is in no range.
 */
final class PortkeyQuery {
  private PortkeyQuery() {}

  /** The query, or empty where the question reads the request's text or cannot be asked. */
  static Optional<Map<String, Object>> of(Question test) {
    return switch (test) {
      case Question.Holds h -> condition(h.condition());
      case Question.Labelled l -> key(l.field()).map(k -> labelled(k, l));
      // A missing value is matched as the text "undefined".
      case Question.HasLabel f -> key(f.field()).map(k -> one(k, one("$regex", "^(?!undefined$)")));
      case Question.Reaches r ->
          source(r.source())
              .map(k -> one(k, one(r.lower() ? "$lte" : "$gte", Rounding.round9(r.threshold()))));
      case Question.Known k -> known(k.sources());
    };
  }

  private static Optional<Map<String, Object>> known(List<Source> sources) {
    List<Object> parts = new ArrayList<>();
    for (Source s : sources) {
      Optional<String> key = source(s);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      parts.add(one(key.get(), one("$gte", "-Infinity")));
    }
    return Optional.of(one("$and", parts));
  }

  private static Map<String, Object> labelled(String key, Question.Labelled l) {
    Map<String, Object> in = one(key, one("$in", l.labels()));
    String confidence = "metadata." + l.confidenceField();
    Map<String, Object> enough = one(confidence, one("$gte", Rounding.round9(l.minConfidence())));
    Map<String, Object> missing = one(confidence, one("$regex", "^undefined$"));
    return one("$and", List.of(in, one("$or", List.of(enough, missing))));
  }

  private static Optional<Map<String, Object>> condition(Condition condition) {
    return switch (condition) {
      case Condition.All all -> several("$and", all.of());
      case Condition.Any any -> several("$or", any.of());
      case Condition.FieldIn f -> key(f.field()).map(k -> one(k, one("$in", f.in())));
      case Condition.InRange in -> source(in.source()).map(k -> one(k, range(in.range())));
      case Condition.Not n -> Optional.empty();
      case Condition.Text t -> Optional.empty();
    };
  }

  private static Optional<Map<String, Object>> several(String operator, List<Condition> of) {
    List<Object> parts = new ArrayList<>();
    for (Condition c : of) {
      Optional<Map<String, Object>> part = condition(c);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(one(operator, parts));
  }

  private static Map<String, Object> range(Range range) {
    var out = new LinkedHashMap<String, Object>();
    bound(out, "$gte", range.atLeast());
    bound(out, "$gt", range.above());
    bound(out, "$lt", range.below());
    bound(out, "$lte", range.atMost());
    return out;
  }

  private static void bound(Map<String, Object> out, String operator, @Nullable Double bound) {
    if (bound != null) {
      out.put(operator, Rounding.round9(bound));
    }
  }

  /** The metadata key of a number; empty for signals that the gateway computes from the text. */
  private static Optional<String> source(Source source) {
    return switch (source.kind()) {
      case SIGNAL ->
          PortkeyText.reads(source.name())
              ? Optional.empty()
              : Optional.of("metadata." + source.name());
      case FIELD -> key(source.name());
      case CLASSIFIER, CLUSTERS, INTENTS -> Optional.empty();
    };
  }

  /** A path has two steps, so a name with a dot cannot be reached. */
  private static Optional<String> key(String field) {
    return field.indexOf('.') >= 0 ? Optional.empty() : Optional.of("metadata." + field);
  }

  private static Map<String, Object> one(String key, Object value) {
    return Map.of(key, value);
  }
}
