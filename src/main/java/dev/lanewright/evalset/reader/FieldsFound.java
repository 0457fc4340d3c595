package dev.lanewright.evalset.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What a sniffer found so far: roles with their columns, and the columns that are taken.
 *
 * @param fields role to column; changes as more is found
 * @param taken columns with a role; changes as more is found
 */
record FieldsFound(Peek peek, SequencedMap<String, String> fields, Set<String> taken) {
  private static final int MOST_METADATA = 100;
  private static final int LARGE = 1000;

  /** Nothing but where in a document the rows stand. */
  static FieldsFound begin(Peek peek) {
    return begin(peek, new LinkedHashSet<>());
  }

  /**
   * @param taken columns that have a role already; more are added
   */
  static FieldsFound begin(Peek peek, Set<String> taken) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    JsonShape shape = peek.shape();
    if (shape != null && shape.form() == JsonShape.Form.DOCUMENT) {
      fields.put("rows", String.join(".", shape.rows()));
    }
    return new FieldsFound(peek, fields, taken);
  }

  /** Finds columns for roles by their names, in the order given. */
  FieldsFound named(Map<String, List<String>> names, List<String> order) {
    fields.putAll(LooseNames.assign(names, order, peek, taken));
    return this;
  }

  /** Finds the columns of a sample by their names. */
  FieldsFound sample() {
    return named(LooseNames.SAMPLE, LooseNames.SAMPLE_ORDER);
  }

  /**
   * Insists on a prompt.
   *
   * @throws ReadException when no column is taken for it
   */
  FieldsFound withPrompt() {
    if (!fields.containsKey("prompt") && !fields.containsKey("messages")) {
      throw new ReadException(
          peek.file(),
          "no layout is recognised: no column is a prompt. The columns are: "
              + Listed.of(peek.columns())
              + ". Name the column that holds it (--map prompt=COLUMN), or rename it to prompt.",
          null);
    }
    return this;
  }

  /** Columns that are left over and worth keeping as metadata of a sample. */
  List<String> metadata(List<String> notes) {
    List<String> kept = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String column : peek.columns()) {
      boolean index = column.equals("column 1") || column.startsWith("Unnamed: ");
      if (taken.contains(column) || index) {
        continue;
      }
      boolean list = peek.values(column).stream().anyMatch(v -> v.startsWith("[{"));
      boolean large = peek.values(column).stream().anyMatch(v -> v.length() > LARGE);
      (list || large || kept.size() >= MOST_METADATA ? left : kept).add(column);
    }
    if (!left.isEmpty()) {
      notes.add("Left out: " + Listed.of(left) + ".");
    }
    return kept;
  }
}
