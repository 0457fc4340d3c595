package dev.lanewright.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one eval set: plain primitive arrays of length n, in the order of the samples'
 * ids, shared and never written after construction. Texts stay on disk.
 *
 * @param ids the store's sample ids, ascending
 * @param categories category names; {@code category} indexes them
 * @param category category code per sample
 * @param models one per model
 * @param split ordinal of {@link dev.lanewright.evalset.Split} per sample
 * @param group code shared by samples of one conversation or equal prompt, dense from 0
 * @param pin name of the lane a sample must take by code, -1 for none
 * @param columns what {@link Need}s were loaded: {@code double[]}, {@link Labels} or {@code byte[]}
 * @param known what was found out of samples, categories, models and splits
 */
public record EvalTable(
    long[] ids,
    List<String> categories,
    short[] category,
    List<ModelColumns> models,
    byte[] split,
    int[] group,
    Labels pin,
    Map<Need, Object> columns,
    Known known) {
  /** Category of samples that have none. */
  public static final String NO_CATEGORY = "(none)";

  public EvalTable {
    categories = List.copyOf(categories);
    models = List.copyOf(models);
    columns = Map.copyOf(columns);
  }

  /** A table of which nothing was found out yet. */
  public EvalTable(
      long[] ids,
      List<String> categories,
      short[] category,
      List<ModelColumns> models,
      byte[] split,
      int[] group,
      Labels pin,
      Map<Need, Object> columns) {
    this(ids, categories, category, models, split, group, pin, columns, new Known());
  }

  /** Number of samples. */
  public int n() {
    return ids.length;
  }

  /** Columns of the model named {@code provider/id}, or null when it never answered here. */
  public @Nullable ModelColumns model(String name) {
    for (ModelColumns m : models) {
      if (m.model().equals(name)) {
        return m;
      }
    }
    return null;
  }

  /** Whether the column was loaded. */
  public boolean has(Need need) {
    return columns.containsKey(need);
  }

  /** This table with more columns. */
  public EvalTable with(Map<? extends Need, ?> more) {
    var all = new HashMap<Need, Object>(columns);
    all.putAll(more);
    return new EvalTable(ids, categories, category, models, split, group, pin, all, known);
  }

  /** This table without what a trained model of that name says. */
  public EvalTable without(String model) {
    var kept = new HashMap<Need, Object>(columns);
    kept.keySet().removeIf(n -> n.isOf(model));
    return new EvalTable(ids, categories, category, models, split, group, pin, kept, known);
  }

  /** This table without what was read of a metadata field. */
  public EvalTable withoutField(String field) {
    var kept = new HashMap<Need, Object>(columns);
    kept.keySet().removeIf(n -> n.reads(field));
    return new EvalTable(ids, categories, category, models, split, group, pin, kept);
  }

  /** This table cut into splits otherwise. */
  public EvalTable withSplit(byte[] newSplit) {
    return new EvalTable(ids, categories, category, models, newSplit, group, pin, columns);
  }

  /** Numbers of the need, NaN when missing. */
  public double[] numbers(Need.Numbers need) {
    return (double[]) get(need);
  }

  /** Tokens of the need, NaN when missing. */
  public double[] tokens(Need.AnswerTokens need) {
    return (double[]) get(need);
  }

  /** Labels of the need. */
  public Labels labels(Need need) {
    return (Labels) get(need);
  }

  /** Flags or gate results of the need. */
  public byte[] bytes(Need need) {
    return (byte[]) get(need);
  }

  private Object get(Need need) {
    Object column = columns.get(need);
    if (column == null) {
      throw new NoSuchElementException("column not loaded: " + need);
    }
    return column;
  }
}
