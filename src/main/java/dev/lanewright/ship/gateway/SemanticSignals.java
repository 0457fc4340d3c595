package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.regex.PortablePattern;
import dev.lanewright.signal.Wordings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signals of vLLM Semantic Router that a policy's conditions become: keyword lists, regular
 * expressions (structure features over RE2), counts of characters, and texts in the request's
 * metadata. Equal conditions share one.
 */
final class SemanticSignals {
  private static final String ANY_CHARACTER = "[\\x00-\\x{10FFFF}]";

  private final List<Object> keywords = new ArrayList<>();
  private final List<Object> structure = new ArrayList<>();
  private final List<Object> metadata = new ArrayList<>();
  private final Map<Question, Map<String, Object>> labels = new LinkedHashMap<>();
  private final Map<Condition, Map<String, Object>> known = new LinkedHashMap<>();

  /** The document's part. */
  Map<String, Object> document() {
    var out = new LinkedHashMap<String, Object>();
    if (!keywords.isEmpty()) {
      out.put("keywords", keywords);
    }
    if (!structure.isEmpty()) {
      out.put("structure", structure);
    }
    if (!metadata.isEmpty()) {
      out.put("metadata", metadata);
    }
    return out;
  }

  /** The question as a rule over signals, or empty where the router has no such signal. */
  Optional<Map<String, Object>> rule(Question question) {
    return switch (question) {
      case Question.Holds h -> rule(h.condition());
      case Question.Labelled l ->
          l.minConfidence() > 0
              ? Optional.empty()
              : Optional.of(
                  labels.computeIfAbsent(l, q -> metadata(l.field(), Map.of("in", l.labels()))));
      case Question.HasLabel l ->
          Optional.of(labels.computeIfAbsent(l, q -> metadata(l.field(), Map.of("exists", true))));
      case Question.Reaches _, Question.Known _ -> Optional.empty();
    };
  }

  /** The condition as a rule over signals, or empty where the router has no such signal. */
  Optional<Map<String, Object>> rule(Condition condition) {
    return switch (condition) {
      case Condition.All all -> several("AND", all.of());
      case Condition.Any any -> several("OR", any.of());
      case Condition.Not not -> rule(not.of()).map(r -> node("NOT", List.of(r)));
      case Condition.Keyword k -> Optional.of(known.computeIfAbsent(k, c -> keyword(k.words())));
      case Condition.Regex r ->
          Optional.of(
              known.computeIfAbsent(
                  r, c -> exists(PortablePattern.parse(r.pattern()).canonical())));
      case Condition.FieldIn f ->
          Optional.of(known.computeIfAbsent(f, c -> metadata(f.field(), Map.of("in", f.in()))));
      case Condition.InRange in -> number(in);
    };
  }

  private Optional<Map<String, Object>> number(Condition.InRange in) {
    if (in.source().kind() != Source.Kind.SIGNAL) {
      return Optional.empty();
    }
    return switch (in.source().name()) {
      case "chars" -> Optional.of(known.computeIfAbsent(in, c -> count(in.range())));
      case "code" -> flag(in.range(), new Condition.Regex(Wordings.code().canonical()));
      case "multi_step" -> flag(in.range(), PortkeyText.multiStep());
      default -> Optional.empty();
    };
  }

  private Optional<Map<String, Object>> flag(Range range, Condition condition) {
    boolean one = range.contains(1);
    return one == range.contains(0)
        ? Optional.empty()
        : rule(one ? condition : new Condition.Not(condition));
  }

  private Optional<Map<String, Object>> several(String operator, List<Condition> of) {
    List<Object> parts = new ArrayList<>();
    for (Condition c : of) {
      Optional<Map<String, Object>> part = rule(c);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(node(operator, parts));
  }

  /** A rule of rules. */
  static Map<String, Object> node(String operator, List<Object> conditions) {
    var out = new LinkedHashMap<String, Object>();
    out.put("operator", operator);
    out.put("conditions", conditions);
    return out;
  }

  private Map<String, Object> keyword(List<String> words) {
    var signal = new LinkedHashMap<String, Object>();
    signal.put("name", "words_" + (keywords.size() + 1));
    signal.put("operator", "OR");
    signal.put("keywords", words);
    signal.put("case_sensitive", false);
    keywords.add(signal);
    return reference("keyword", signal);
  }

  private Map<String, Object> metadata(String key, Map<String, Object> predicate) {
    var signal = new LinkedHashMap<String, Object>();
    signal.put("name", "metadata_" + (metadata.size() + 1));
    signal.put("key", key);
    signal.put("predicate", predicate);
    metadata.add(signal);
    return reference("metadata", signal);
  }

  private Map<String, Object> exists(String pattern) {
    return feature("exists", pattern, null);
  }

  private Map<String, Object> count(Range range) {
    var predicate = new LinkedHashMap<String, Object>();
    bound(predicate, "gte", range.atLeast());
    bound(predicate, "gt", range.above());
    bound(predicate, "lt", range.below());
    bound(predicate, "lte", range.atMost());
    return feature("count", ANY_CHARACTER, predicate);
  }

  private static void bound(Map<String, Object> out, String name, @Nullable Double bound) {
    if (bound != null) {
      out.put(name, bound);
    }
  }

  private Map<String, Object> feature(
      String type, String pattern, @Nullable Map<String, Object> predicate) {
    var source = new LinkedHashMap<String, Object>();
    source.put("type", "regex");
    source.put("pattern", pattern);
    var feature = new LinkedHashMap<String, Object>();
    feature.put("type", type);
    feature.put("source", source);
    var signal = new LinkedHashMap<String, Object>();
    signal.put("name", type + "_" + (structure.size() + 1));
    signal.put("feature", feature);
    if (predicate != null) {
      signal.put("predicate", predicate);
    }
    structure.add(signal);
    return reference("structure", signal);
  }

  private static Map<String, Object> reference(String type, Map<String, Object> signal) {
    var out = new LinkedHashMap<String, Object>();
    out.put("type", type);
    out.put("name", String.valueOf(signal.get("name")));
    return out;
  }
}
