package dev.lanewright.evalset.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Maps the columns of files with one row per sample. */
final class WideSniffer {
  private WideSniffer() {}

  /** Whether a table is a prompt, a score per model, perhaps an answer per model, nothing else. */
  static boolean isRouteLlm(Peek peek) {
    if (peek.kind() != Kind.TABLE || !peek.columns().contains("prompt")) {
      return false;
    }
    Set<String> taken = new LinkedHashSet<>(List.of("prompt"));
    List<Mapping.ModelColumns> models = WideModels.find(peek, taken);
    boolean plain = models.stream().allMatch(m -> m.model().equals(m.columns().get("score")));
    return !models.isEmpty() && plain && taken.containsAll(peek.columns());
  }

  static Mapping routeLlm(Peek peek, List<String> notes) {
    Mapping wide = wide(Layout.ROUTELLM_CSV, peek, notes);
    return wide.fields().containsKey("category") ? wide : wide.with("category", Mapping.FILE_NAME);
  }

  static Mapping wide(Layout layout, Peek peek, List<String> notes) {
    Set<String> taken = new LinkedHashSet<>();
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    rows(peek, fields);
    fields.putAll(LooseNames.assign(LooseNames.SAMPLE, LooseNames.SAMPLE_ORDER, peek, taken));
    requirePrompt(peek, fields);
    List<Mapping.ModelColumns> models = WideModels.find(peek, taken);
    if (models.isEmpty()) {
      notes.add("No model's answers were found: only the requests will be read.");
    }
    if (layout == Layout.ROUTERBENCH) {
      taken.add("oracle_model_to_route_to");
    }
    return new Mapping(layout, fields, models, metadata(peek, taken, notes), null);
  }

  /** Remembers where in a document the rows stand. */
  static void rows(Peek peek, SequencedMap<String, String> fields) {
    JsonShape shape = peek.shape();
    if (shape != null && shape.form() == JsonShape.Form.DOCUMENT) {
      fields.put("rows", String.join(".", shape.rows()));
    }
  }

  /**
   * @throws ReadException when no column is taken for the prompt
   */
  static void requirePrompt(Peek peek, SequencedMap<String, String> fields) {
    if (!fields.containsKey("prompt") && !fields.containsKey("messages")) {
      throw new ReadException(
          peek.file(),
          "no layout is recognised: no column is a prompt. The columns are: "
              + Listed.of(peek.columns())
              + ". Name the column that holds it (--map prompt=COLUMN), or rename it to prompt.",
          null);
    }
  }

  /** Columns that are left over and worth keeping as metadata of a sample. */
  static List<String> metadata(Peek peek, Set<String> taken, List<String> notes) {
    List<String> kept = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String column : peek.columns()) {
      boolean index = column.equals("column 1") || column.startsWith("Unnamed: ");
      if (taken.contains(column) || index) {
        continue;
      }
      boolean list = peek.values(column).stream().anyMatch(v -> v.startsWith("[{"));
      boolean large = peek.values(column).stream().anyMatch(v -> v.length() > 1000);
      (list || large || kept.size() >= 100 ? left : kept).add(column);
    }
    if (!left.isEmpty()) {
      notes.add("Left out: " + Listed.of(left) + ".");
    }
    return kept;
  }
}
