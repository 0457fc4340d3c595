package dev.lanewright.judge;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.replay.answer.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a comparison, request by request, and what can be judged of them.
 *
 * @param one name of the model that side one serves each request with, by position in the table;
 *     empty where it is not known
 * @param other the same of side two; of length 0 where answers are judged alone
 */
public record Sides(String[] one, String[] other) {

  /** Both sides are one model each. */
  public static Sides models(EvalTable table, String one, String other) {
    String[] a = new String[table.n()];
    String[] b = new String[table.n()];
    Arrays.fill(a, one);
    Arrays.fill(b, other);
    return new Sides(a, b);
  }

  /** One model's answers, judged alone. */
  public static Sides alone(EvalTable table, String model) {
    return new Sides(models(table, model, "").one(), new String[0]);
  }

  /** Names of all models that serve a side. */
  public Set<String> arms() {
    var names = new LinkedHashSet<String>();
    for (String[] side : List.of(one, other)) {
      for (String name : side) {
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /**
   * What is judged.
   *
   * @param targets in the order of sample ids
   * @param same requests that both sides serve with the same model: nothing to judge
   * @param missing requests with a side that is not known, or whose answer has no text
   */
  public record Chosen(List<Target> targets, int same, int missing) {}

  /**
   * Chooses what is judged: of the requests that can be, a share stratified by category.
   *
   * @param control whether the second side is judged against itself instead (A/A)
   * @param most most requests
   */
  public Chosen choose(EvalTable table, Texts texts, boolean control, int most, long seed) {
    int same = 0;
    int missing = 0;
    int[] possible = new int[table.n()];
    int n = 0;
    for (int i = 0; i < table.n(); i++) {
      Target target = target(table, i, control);
      if (target == null || !has(texts, target)) {
        missing++;
      } else if (!control && target.a().equals(target.b())) {
        same++;
      } else {
        possible[n++] = i;
      }
    }
    int[] drawn = Selection.stratified(table, Arrays.copyOf(possible, n), most, seed);
    var targets = new ArrayList<Target>();
    for (int i : drawn) {
      Target target = target(table, i, control);
      if (target != null) {
        targets.add(target);
      }
    }
    return new Chosen(targets, same, missing);
  }

  /** Tells whether a model's answer to a sample has a text. */
  @FunctionalInterface
  public interface Texts {
    /** Whether there is a text. */
    boolean has(long sample, String model);
  }

  private static boolean has(Texts texts, Target t) {
    return texts.has(t.sample(), t.a()) && (t.b().isEmpty() || texts.has(t.sample(), t.b()));
  }

  private boolean alone() {
    return other.length == 0;
  }

  private @Nullable Target target(EvalTable table, int i, boolean control) {
    long id = table.ids()[i];
    boolean alone = alone();
    if (control) {
      String base = alone ? one[i] : other[i];
      return base.isEmpty() ? null : new Target(id, base, base);
    }
    if (one[i].isEmpty() || (!alone && other[i].isEmpty())) {
      return null;
    }
    return new Target(id, one[i], alone ? "" : other[i]);
  }
}
