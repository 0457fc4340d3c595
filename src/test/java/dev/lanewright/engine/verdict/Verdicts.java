package dev.lanewright.engine.verdict;

import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Builds small tables of verdicts. */
public final class Verdicts {
  private record Row(int pair, int rater, Shown shown, Preference outcome) {}

  private final List<String> categories = new ArrayList<>();
  private final List<Integer> category = new ArrayList<>();
  private final List<String> models = new ArrayList<>();
  private final List<int[]> arms = new ArrayList<>();
  private final List<int[]> lengths = new ArrayList<>();
  private final List<Byte> labels = new ArrayList<>();
  private final LinkedHashSet<String> raters = new LinkedHashSet<>();
  private final List<Row> rows = new ArrayList<>();

  /** A further pair, of a sample of its own: id and sample are its position. */
  public Verdicts pair(String ofCategory, String a, String b) {
    category.add(code(categories, ofCategory));
    arms.add(new int[] {code(models, a), code(models, b)});
    lengths.add(new int[] {-1, -1});
    labels.add((byte) -1);
    return this;
  }

  /** Lengths of the newest pair's answers. */
  public Verdicts lengths(int a, int b) {
    lengths.set(lengths.size() - 1, new int[] {a, b});
    return this;
  }

  /** The settled label of the newest pair. */
  public Verdicts label(Preference outcome) {
    labels.set(labels.size() - 1, (byte) outcome.ordinal());
    return this;
  }

  /** Both orders of a rater on the newest pair. */
  public Verdicts both(String rater, Preference aFirst, Preference bFirst) {
    return one(rater, Shown.A_FIRST, aFirst).one(rater, Shown.B_FIRST, bFirst);
  }

  /** One verdict on the newest pair. */
  public Verdicts one(String rater, Shown shown, Preference outcome) {
    raters.add(rater);
    int code = List.copyOf(raters).indexOf(rater);
    rows.add(new Row(category.size() - 1, code, shown, outcome));
    return this;
  }

  public VerdictTable table() {
    rows.sort(
        Comparator.comparingInt(Row::pair).thenComparingInt(Row::rater).thenComparing(Row::shown));
    int n = category.size();
    int m = rows.size();
    long[] ids = new long[n];
    java.util.Arrays.setAll(ids, i -> i);
    byte[] label = new byte[n];
    for (int i = 0; i < n; i++) {
      label[i] = labels.get(i);
    }
    byte[] shown = new byte[m];
    byte[] outcome = new byte[m];
    double[] none = new double[m];
    java.util.Arrays.fill(none, Double.NaN);
    for (int i = 0; i < m; i++) {
      shown[i] = (byte) rows.get(i).shown().ordinal();
      outcome[i] = (byte) rows.get(i).outcome().ordinal();
    }
    long[] raterIds = new long[raters.size()];
    java.util.Arrays.setAll(raterIds, i -> i + 1);
    return new VerdictTable(
        ids,
        ids,
        categories,
        category.stream().mapToInt(Integer::intValue).toArray(),
        models,
        arms.stream().mapToInt(a -> a[0]).toArray(),
        arms.stream().mapToInt(a -> a[1]).toArray(),
        lengths.stream().mapToInt(a -> a[0]).toArray(),
        lengths.stream().mapToInt(a -> a[1]).toArray(),
        label,
        raters.stream().map(r -> Rater.of(RaterKind.JUDGE, r)).toList(),
        raterIds,
        rows.stream().mapToInt(Row::pair).toArray(),
        rows.stream().mapToInt(Row::rater).toArray(),
        shown,
        outcome,
        none,
        none,
        none,
        List.of());
  }

  private static int code(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name);
  }
}
