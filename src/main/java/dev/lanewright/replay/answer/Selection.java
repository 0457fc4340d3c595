package dev.lanewright.replay.answer;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Missing;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.store.FailedAnswers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses calls: which samples, which models. Pure. */
public final class Selection {
  private Selection() {}

  /** Every one of the samples by every model. */
  public static CallList all(EvalTable table, int[] samples, List<String> models) {
    return pick(table, samples, models, (i, m) -> true);
  }

  /** Every one of the samples by every model that never answered it. */
  public static CallList missing(EvalTable table, int[] samples, List<String> models) {
    List<ModelColumns> columns = new ArrayList<>();
    List<Integer> known = new ArrayList<>();
    for (String model : models) {
      ModelColumns c = table.model(model);
      known.add(c == null ? -1 : columns.size());
      if (c != null) {
        columns.add(c);
      }
    }
    return pick(
        table,
        samples,
        models,
        (i, m) -> known.get(m) < 0 || columns.get(known.get(m)).answered()[i] == 0);
  }

  /** The answers that a policy lacks. */
  public static CallList missing(EvalTable table, Missing missing) {
    int n = missing.samples().length;
    long[] ids = new long[n];
    for (int i = 0; i < n; i++) {
      ids[i] = table.ids()[missing.samples()[i]];
    }
    return new CallList(missing.models(), ids, missing.model().clone(), new int[n]);
  }

  /**
   * Calls that failed before.
   *
   * @param models only of these; empty for all
   */
  public static CallList failed(List<FailedAnswers.Failed> failed, List<String> models) {
    Set<String> names = new LinkedHashSet<>(models);
    List<FailedAnswers.Failed> wanted =
        failed.stream().filter(f -> names.isEmpty() || names.contains(f.model())).toList();
    List<String> met = wanted.stream().map(FailedAnswers.Failed::model).distinct().toList();
    int n = wanted.size();
    long[] ids = new long[n];
    int[] model = new int[n];
    int[] repeat = new int[n];
    for (int i = 0; i < n; i++) {
      ids[i] = wanted.get(i).sample();
      model[i] = met.indexOf(wanted.get(i).model());
      repeat[i] = wanted.get(i).repeat();
    }
    return new CallList(met, ids, model, repeat);
  }

  /** The calls of these models alone. */
  public static CallList only(CallList calls, List<String> models) {
    return keep(
        calls,
        IntStream.range(0, calls.size())
            .filter(i -> models.contains(calls.models().get(calls.model()[i])))
            .toArray());
  }

  /** The calls of at most n samples, drawn so that every category keeps its share. */
  public static CallList sample(EvalTable table, CallList calls, int n, long seed) {
    int[] samples =
        Arrays.stream(calls.samples())
            .distinct()
            .mapToInt(id -> Arrays.binarySearch(table.ids(), id))
            .filter(i -> i >= 0)
            .toArray();
    int[] drawn = stratified(table, samples, n, seed);
    Arrays.sort(drawn);
    int[] kept = new int[calls.size()];
    int size = 0;
    for (int i = 0; i < calls.size(); i++) {
      int at = Arrays.binarySearch(table.ids(), calls.samples()[i]);
      if (at >= 0 && Arrays.binarySearch(drawn, at) >= 0) {
        kept[size++] = i;
      }
    }
    return keep(calls, Arrays.copyOf(kept, size));
  }

  private static CallList keep(CallList calls, int[] places) {
    return new CallList(
        calls.models(),
        Arrays.stream(places).mapToLong(i -> calls.samples()[i]).toArray(),
        Arrays.stream(places).map(i -> calls.model()[i]).toArray(),
        Arrays.stream(places).map(i -> calls.repeat()[i]).toArray());
  }

  /**
   * At most n of the samples, each category in proportion (largest remainders), drawn with a seed.
   *
   * @return positions, ascending
   */
  public static int[] stratified(EvalTable table, int[] samples, int n, long seed) {
    if (n >= samples.length) {
      return samples.clone();
    }
    int categories = table.categories().size();
    List<List<Integer>> by = new ArrayList<>();
    for (int c = 0; c < categories; c++) {
      by.add(new ArrayList<>());
    }
    for (int i : samples) {
      by.get(table.category()[i]).add(i);
    }
    int[] share = shares(by, samples.length, n);
    var random = new Random(seed);
    var drawn = new ArrayList<Integer>();
    for (int c = 0; c < categories; c++) {
      List<Integer> of = by.get(c);
      Collections.shuffle(of, random);
      drawn.addAll(of.subList(0, share[c]));
    }
    return drawn.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static int[] shares(List<List<Integer>> by, int total, int n) {
    int[] share = new int[by.size()];
    double[] rest = new double[by.size()];
    int given = 0;
    for (int c = 0; c < share.length; c++) {
      double exact = (double) n * by.get(c).size() / total;
      share[c] = (int) exact;
      rest[c] = exact - share[c];
      given += share[c];
    }
    for (; given < n; given++) {
      int best = 0;
      for (int c = 1; c < rest.length; c++) {
        best = rest[c] > rest[best] ? c : best;
      }
      rest[best] = -1;
      share[best]++;
    }
    return share;
  }

  private interface Wanted {
    boolean call(int sample, int model);
  }

  private static CallList pick(EvalTable table, int[] samples, List<String> models, Wanted wanted) {
    long[] ids = new long[samples.length * models.size()];
    int[] model = new int[ids.length];
    int n = 0;
    for (int i : samples) {
      for (int m = 0; m < models.size(); m++) {
        if (wanted.call(i, m)) {
          ids[n] = table.ids()[i];
          model[n++] = m;
        }
      }
    }
    return new CallList(models, Arrays.copyOf(ids, n), Arrays.copyOf(model, n), new int[n]);
  }
}
