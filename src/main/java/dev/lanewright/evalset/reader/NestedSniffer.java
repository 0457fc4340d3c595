package dev.lanewright.evalset.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Maps the keys of objects that hold an object, or a list, of models' answers. */
final class NestedSniffer {
  private static final List<String> NAMES =
      List.of(
          "models", "model_outputs", "model_answers", "answers", "responses", "outputs", "results");
  private static final List<String> WITHIN =
      List.of(
          "model",
          "score",
          "prediction",
          "input_tokens",
          "output_tokens",
          "cost",
          "latency",
          "latency_s",
          "confidence",
          "error",
          "repeat",
          "answer");

  private NestedSniffer() {}

  /** The key under which rows hold each model's answer, or null. */
  static @Nullable String models(Peek peek) {
    for (JsonNode row : peek.objects()) {
      for (String name : NAMES) {
        if (within(row.get(name), name).stream().anyMatch(keys -> !roles(keys).isEmpty())) {
          return name;
        }
      }
    }
    return null;
  }

  /** Keys of each model's entry; for a bare value, the value itself. */
  private static List<List<String>> within(@Nullable JsonNode node, String name) {
    List<List<String>> all = new ArrayList<>();
    if (node != null && node.isObject()) {
      for (JsonNode entry : node.values()) {
        if (entry.isObject()) {
          all.add(List.copyOf(entry.propertyNames()));
        } else if (name.equals("models") && (entry.isBoolean() || entry.isNumber())) {
          all.add(List.of(CurrentValue.SELF));
        }
      }
    } else if (node != null && node.isArray()) {
      for (JsonNode entry : node.values()) {
        List<String> keys = entry.isObject() ? List.copyOf(entry.propertyNames()) : List.of();
        if (roles(keys).containsKey("model")) {
          all.add(keys);
        }
      }
    }
    return all;
  }

  private static SequencedMap<String, String> roles(List<String> keys) {
    if (keys.equals(List.of(CurrentValue.SELF))) {
      SequencedMap<String, String> self = new LinkedHashMap<>();
      self.put("score", CurrentValue.SELF);
      return self;
    }
    SequencedMap<String, String> roles =
        LooseNames.assign(LooseNames.ANSWER, WITHIN, keys, new LinkedHashSet<>(), Map.of());
    boolean told =
        roles.containsKey("score")
            || roles.containsKey("prediction")
            || roles.containsKey("answer");
    return told ? roles : new LinkedHashMap<>();
  }

  static Mapping mapping(Peek peek, List<String> notes) {
    String models = models(peek);
    if (models == null) {
      throw new ReadException(
          peek.file(), "no key holds an object from model name to its answer.", null);
    }
    SequencedMap<String, String> columns = new LinkedHashMap<>();
    for (JsonNode row : peek.objects()) {
      for (List<String> keys : within(row.get(models), models)) {
        roles(keys).forEach(columns::putIfAbsent);
      }
    }
    List<String> own = new ArrayList<>();
    for (String column : peek.columns()) {
      if (!column.equals(models) && !column.startsWith(models + ".")) {
        own.add(column);
      }
    }
    Peek rest =
        new Peek(
            peek.file(),
            peek.kind(),
            peek.shape(),
            own,
            peek.rows(),
            List.of(),
            List.of(),
            peek.hints());
    FieldsFound found = FieldsFound.begin(rest).sample().withPrompt();
    SequencedMap<String, String> fields = found.fields();
    fields.put("models", models);
    if (columns.containsKey("prediction") && !columns.containsKey("score")) {
      notes.add(
          "An answer is right when "
              + columns.get("prediction")
              + " equals "
              + fields.getOrDefault("reference", "the reference")
              + ".");
    }
    return new Mapping(
        Layout.NESTED,
        fields,
        List.of(new Mapping.ModelColumns(Mapping.EVERY_MODEL, columns)),
        found.metadata(notes),
        null);
  }
}
