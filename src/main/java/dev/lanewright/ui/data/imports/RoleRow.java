package dev.lanewright.ui.data.imports;

import dev.lanewright.evalset.reader.Layout;
import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.Roles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the mapping: what is wanted, and the column that gives it.
 *
 * @param model the model of a wide layout whose role this is; empty: the row's own
 * @param role one of {@link dev.lanewright.evalset.reader.Roles}
 * @param column the column, or empty: none
 */
record RoleRow(String model, String role, String column) {
  private static final List<String> OFTEN = List.of("prompt", "id", "category", "reference");
  private static final List<String> SELDOM =
      List.of("messages", "system", "options", "context", "conversation", "expected_format", "pin");
  private static final List<String> LONG =
      List.of(
          "model",
          "provider",
          "answer",
          "score",
          "prediction",
          "input_tokens",
          "output_tokens",
          "cost",
          "latency",
          "latency_s",
          "confidence",
          "repeat",
          "error");
  private static final List<String> WIDE = List.of("score", "answer", "cost", "latency");
  private static final List<String> RATER = List.of("verdict", "kind", "order", "rationale");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("id", "Identity"),
          Map.entry("system", "System text"),
          Map.entry("options", "Options to choose from"),
          Map.entry("context", "Text it is about"),
          Map.entry("conversation", "Conversation id"),
          Map.entry("reference", "Good answer"),
          Map.entry("expected_format", "Expected format"),
          Map.entry("pin", "Pinned lane"),
          Map.entry("prediction", "Extracted answer"),
          Map.entry("input_tokens", "Input tokens"),
          Map.entry("output_tokens", "Output tokens"),
          Map.entry("cost", "Cost, $"),
          Map.entry("latency", "Latency, ms"),
          Map.entry("latency_s", "Latency, s"),
          Map.entry("repeat", "Repeat number"),
          Map.entry("error", "Error text"),
          Map.entry("pair", "Identity of the pair"),
          Map.entry("turn", "Turn of the conversation"),
          Map.entry("model_a", "Model A"),
          Map.entry("model_b", "Model B"),
          Map.entry("models_ab", "Models A and B in one"),
          Map.entry("answer_a", "Answer A"),
          Map.entry("answer_b", "Answer B"),
          Map.entry("kind", "Judge, person or grader"),
          Map.entry("frame", "Winner is told as"),
          Map.entry("order", "Order shown"),
          Map.entry("raw", "The rater's whole text"),
          Map.entry("scale", "Best score"));

  /** What may stand in place of a column. */
  List<String> literals() {
    return switch (role) {
      case "kind" -> List.of("=judge", "=person", "=grader");
      case "frame" -> List.of("=pair", "=shown");
      case "order" -> List.of("=a_first", "=b_first");
      default -> List.of();
    };
  }

  /** A column, or what stands in its place, in words. */
  static String word(String column) {
    return switch (column) {
      case "=judge" -> "a judge model";
      case "=person" -> "a person";
      case "=grader" -> "a grader";
      case "=pair" -> "A or B, whatever was shown";
      case "=shown" -> "first or second shown";
      case "=a_first" -> "always A first";
      case "=b_first" -> "always B first";
      default -> column.startsWith("=") ? "“" + column.substring(1) + "”" : column;
    };
  }

  /** What the line wants, in words. */
  String title() {
    String word =
        WORDS.getOrDefault(role, role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1));
    return model.isEmpty() ? word : word.toLowerCase(Locale.ROOT);
  }

  /** The lines of a mapping: what it uses, and what it could use. */
  static List<RoleRow> of(Mapping mapping) {
    List<RoleRow> rows = new ArrayList<>();
    Map<String, String> fields = mapping.fields();
    Mapping.Join join = mapping.join();
    Map<String, String> elsewhere = join == null ? Map.of() : join.fields();
    List<String> wanted = new ArrayList<>(OFTEN);
    if (mapping.layout() == Layout.LONG || mapping.layout() == Layout.PROMPTFOO) {
      wanted.addAll(LONG);
    }
    boolean judges = mapping.layout().judges();
    if (judges) {
      wanted.remove("reference");
      wanted.addAll(Roles.PAIR);
      wanted.addAll(Roles.VERDICT);
    }
    for (String role : wanted) {
      if (!elsewhere.containsKey(role) || fields.containsKey(role)) {
        rows.add(new RoleRow("", role, fields.getOrDefault(role, "")));
      }
    }
    for (Mapping.ModelColumns model : mapping.models()) {
      List<String> roles = new ArrayList<>(judges ? RATER : WIDE);
      model.columns().keySet().stream().filter(r -> !roles.contains(r)).forEach(roles::add);
      for (String role : roles) {
        rows.add(new RoleRow(model.model(), role, model.columns().getOrDefault(role, "")));
      }
    }
    for (String role : SELDOM) {
      rows.add(new RoleRow("", role, fields.getOrDefault(role, "")));
    }
    return rows;
  }

  /** The mapping with this line's column changed; empty takes it away. */
  static Mapping changed(Mapping mapping, RoleRow row, String column) {
    if (row.model().isEmpty()) {
      return mapping.with(row.role(), column.isEmpty() ? null : column);
    }
    List<Mapping.ModelColumns> models = new ArrayList<>();
    for (Mapping.ModelColumns model : mapping.models()) {
      var columns = new LinkedHashMap<>(model.columns());
      if (model.model().equals(row.model())) {
        if (column.isEmpty()) {
          columns.remove(row.role());
        } else {
          columns.put(row.role(), column);
        }
      }
      models.add(new Mapping.ModelColumns(model.model(), columns));
    }
    return mapping.withModels(models);
  }
}
