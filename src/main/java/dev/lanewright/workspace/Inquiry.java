package dev.lanewright.workspace;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Tally;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What editors ask of the data while a policy is written: how often a condition holds, what a gate
 * lets pass, which values a field has. Answers come on the session's thread; of two questions from
 * one place only the newer is answered. Nothing that is loaded for a question is kept.
 */
public final class Inquiry {
  private final ColumnSource columns;
  private final Supplier<EvalTable> table;
  private final Supplier<View> view;
  private final Newest newest;

  /** A value of a field, and how many samples in view have it. */
  public record Value(String text, long count) {}

  Inquiry(ColumnSource columns, Supplier<EvalTable> table, Supplier<View> view, Newest newest) {
    this.columns = columns;
    this.table = table;
    this.view = view;
    this.newest = newest;
  }

  /**
   * How many samples in view the condition holds of.
   *
   * @param place names who asks
   */
  public void tally(String place, Condition condition, Consumer<Tally> then) {
    EvalTable known = table.get();
    View now = view.get();
    ask(
        place,
        stop -> {
          EvalTable full = with(known, Tally.needs(condition), stop);
          return full == null ? null : Tally.of(full, condition, now);
        },
        then);
  }

  /** How many of a model's recorded answers the gate lets pass. */
  public void tally(String place, Gate gate, String model, Consumer<Tally> then) {
    EvalTable known = table.get();
    View now = view.get();
    ask(
        place,
        stop -> {
          EvalTable full = with(known, Tally.needs(gate, model), stop);
          return full == null ? null : Tally.of(full, gate, model, now);
        },
        then);
  }

  /**
   * The numbers of two sources, one per sample, NaN where missing.
   *
   * @param then gets them in that order, or two empty columns where one cannot be had
   */
  public void numbers(String place, Source one, Source other, BiConsumer<double[], double[]> then) {
    EvalTable known = table.get();
    var first = new Need.Numbers(one);
    var second = new Need.Numbers(other);
    ask(
        place,
        stop -> {
          EvalTable full = with(known, new HashSet<>(List.of(first, second)), stop);
          return full == null
              ? new double[2][0]
              : new double[][] {full.numbers(first), full.numbers(second)};
        },
        both -> then.accept(both[0], both[1]));
  }

  /** The values of a field, most frequent first. */
  public void values(String place, String field, Consumer<List<Value>> then) {
    EvalTable known = table.get();
    Need.Field need = new Need.Field(field);
    ask(
        place,
        stop -> {
          EvalTable full = with(known, Set.of(need), stop);
          return full == null ? null : count(full.labels(need));
        },
        then);
  }

  private static List<Value> count(Labels labels) {
    long[] counts = new long[labels.values().size()];
    for (int code : labels.codes()) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    List<Value> all = new ArrayList<>();
    for (int v = 0; v < counts.length; v++) {
      all.add(new Value(labels.values().get(v), counts[v]));
    }
    all.sort(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::text));
    return all;
  }

  /** The table with what is needed; null where something cannot be loaded. */
  private @Nullable EvalTable with(EvalTable known, Set<Need> needs, BooleanSupplier stop) {
    Set<Need> missing = new HashSet<>(needs);
    missing.removeIf(known::has);
    if (missing.isEmpty()) {
      return known;
    }
    Map<Need, Object> found = columns.glance(missing, stop);
    return found.keySet().containsAll(missing) ? known.with(found) : null;
  }

  private <T> void ask(
      String place, Function<BooleanSupplier, @Nullable T> work, Consumer<T> then) {
    newest.<@Nullable T>run(
        "inquiry " + place,
        work,
        found -> {
          if (found != null) {
            then.accept(found);
          }
        },
        e -> System.getLogger(Inquiry.class.getName()).log(System.Logger.Level.DEBUG, place, e));
  }
}
