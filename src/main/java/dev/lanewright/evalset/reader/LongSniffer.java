package dev.lanewright.evalset.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps the columns of files with one row per sample and model. */
final class LongSniffer {
  private static final List<String> ANSWER_ORDER =
      List.of(
          "model",
          "provider",
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

  private LongSniffer() {}

  /** Whether rows name a model and carry what it did. */
  static boolean fits(Peek peek) {
    Map<String, String> found =
        LooseNames.assign(LooseNames.ANSWER, ANSWER_ORDER, peek, new LinkedHashSet<>());
    String model = found.get("model");
    return model != null
        && (found.containsKey("score")
            || found.containsKey("answer")
            || found.containsKey("prediction"))
        && peek.values(model).size() == peek.rows().size();
  }

  static Mapping mapping(Peek peek, List<String> notes) {
    FieldsFound found = find(FieldsFound.begin(peek), notes).withPrompt();
    SequencedMap<String, String> fields = found.fields();
    if (!fields.containsKey("model")) {
      throw new ReadException(
          peek.file(),
          "no column names a model. The columns are: "
              + Listed.of(peek.columns())
              + ". Name it (--map model=COLUMN).",
          null);
    }
    String id = fields.get("id");
    String prompt = fields.getOrDefault("prompt", fields.get("messages"));
    if (id != null && prompt != null && isRowNumber(peek, id, prompt)) {
      fields.remove("id");
      notes.add(id + " numbers the rows, not the requests: rows of equal requests are one sample.");
    }
    return new Mapping(Layout.LONG, fields, List.of(), metadata(found, notes), null);
  }

  /** Roles of a long file, before it is known whether its prompts stand elsewhere. */
  static FieldsFound find(FieldsFound found, List<String> notes) {
    // "input" and "output" are texts here, and "answer" is the model's unless there is a better
    // one.
    found.named(LooseNames.ANSWER, ANSWER_ORDER).sample();
    String latency = found.fields().get("latency");
    if (latency != null && LooseNames.plain(latency).equals("latency")) {
      notes.add("latency is read as milliseconds; map it as latency_s if it is in seconds.");
    }
    return found;
  }

  /** Row numbers differ in rows whose requests are the same. */
  private static boolean isRowNumber(Peek peek, String id, String prompt) {
    Set<String> ids = new HashSet<>(peek.values(id));
    Set<String> prompts = new HashSet<>(peek.values(prompt));
    return ids.size() == peek.rows().size() && prompts.size() < ids.size();
  }

  /** Left-over columns whose value is the same in all rows of a sample. */
  static List<String> metadata(FieldsFound found, List<String> notes) {
    Map<String, String> fields = found.fields();
    String by = fields.getOrDefault("id", fields.getOrDefault("prompt", fields.get("messages")));
    List<String> kept = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String column : found.metadata(notes)) {
      (by == null || isConstant(found.peek(), by, column) ? kept : left).add(column);
    }
    if (!left.isEmpty()) {
      notes.add(
          "Left out, for they differ between the answers of a sample: " + Listed.of(left) + ".");
    }
    return kept;
  }

  private static boolean isConstant(Peek peek, String by, String column) {
    Map<String, @Nullable String> first = new HashMap<>();
    for (Map<String, String> row : peek.rows()) {
      String key = row.getOrDefault(by, "");
      if (!first.containsKey(key)) {
        first.put(key, row.get(column));
      } else if (!java.util.Objects.equals(first.get(key), row.get(column))) {
        return false;
      }
    }
    return true;
  }

  static Mapping promptfoo(Peek peek, List<String> notes) {
    SequencedMap<String, String> fields = FieldsFound.begin(peek).fields();
    put(peek, fields, "prompt", "prompt.raw", "prompt");
    put(peek, fields, "model", "provider.id", "provider");
    put(peek, fields, "answer", "response.output", "output");
    put(peek, fields, "score", "score", "gradingResult.score", "success");
    put(peek, fields, "error", "error", "response.error");
    put(peek, fields, "cost", "cost", "response.cost");
    put(peek, fields, "latency", "latencyMs");
    put(peek, fields, "input_tokens", "tokenUsage.prompt", "response.tokenUsage.prompt");
    put(peek, fields, "output_tokens", "tokenUsage.completion", "response.tokenUsage.completion");
    put(
        peek,
        fields,
        "category",
        "testCase.metadata.category",
        "metadata.category",
        "vars.category",
        "vars.intent",
        "testCase.metadata.intent",
        "testCase.vars.category");
    put(peek, fields, "reference", "vars.expected", "vars.reference", "vars.answer", "vars.ideal");
    List<String> metadata = new ArrayList<>();
    for (String column : peek.columns()) {
      boolean wanted =
          column.startsWith("vars.")
              || column.startsWith("testCase.metadata.")
              || column.equals("prompt.label");
      if (wanted
          && !fields.containsValue(column)
          && peek.values(column).stream().allMatch(v -> v.length() <= 300)) {
        metadata.add(column);
      }
    }
    notes.add("A row whose provider failed counts as not recorded, not as wrong.");
    return new Mapping(Layout.PROMPTFOO, fields, List.of(), metadata, null);
  }

  private static void put(
      Peek peek, SequencedMap<String, String> fields, String role, String... columns) {
    for (String column : columns) {
      if (!peek.values(column).isEmpty()) {
        fields.put(role, column);
        return;
      }
    }
  }
}
