package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * How often something holds of the samples in view: what an editor says of a condition or a gate
 * while it is written. Unweighted.
 *
 * @param yes samples of which it holds
 * @param n samples in view that can be asked
 */
public record Tally(long yes, long n) {
  private static final String LOW = "low";
  private static final String HIGH = "high";

  /** The share of samples of which it holds; NaN where none can be asked. */
  public double share() {
    return n == 0 ? Double.NaN : (double) yes / n;
  }

  /** Columns that {@link #of(EvalTable, Condition, View)} reads. */
  public static Set<Need> needs(Condition condition) {
    return Needs.of(asking(condition));
  }

  /** Columns that {@link #of(EvalTable, Gate, String, View)} reads. */
  public static Set<Need> needs(Gate gate, String model) {
    return Needs.of(asking(gate, model));
  }

  /**
   * Samples of which a condition holds.
   *
   * @throws java.util.NoSuchElementException where a column of {@link #needs(Condition)} is not
   *     loaded
   */
  public static Tally of(EvalTable table, Condition condition, View view) {
    byte[] start = Run.of(table, asking(condition)).start();
    Weights weights = Weights.of(table, view);
    long yes = 0;
    long n = 0;
    for (int i = 0; i < table.n(); i++) {
      if (weights.sees(table, i)) {
        n++;
        yes += start[i];
      }
    }
    return new Tally(yes, n);
  }

  /**
   * Recorded answers of a model that a gate lets pass; one that it cannot read does not pass, and
   * one of which it was never asked does not count.
   *
   * @param model {@code provider/id}; one without answers here gives 0 of 0
   * @throws java.util.NoSuchElementException where a column of {@link #needs(Gate, String)} is not
   *     loaded
   */
  public static Tally of(EvalTable table, Gate gate, String model, View view) {
    ModelColumns columns = table.model(model);
    if (columns == null) {
      return new Tally(0, 0);
    }
    Run run = Run.of(table, asking(gate, model));
    Weights weights = Weights.of(table, view);
    long yes = 0;
    long n = 0;
    for (int i = 0; i < table.n(); i++) {
      boolean asked = columns.answered()[i] != 0 && run.gateResult(0, i) != Need.MISSING;
      if (weights.sees(table, i) && asked) {
        n++;
        yes += run.gateResult(0, i) == Need.PASS ? 1 : 0;
      }
    }
    return new Tally(yes, n);
  }

  private static Policy asking(Condition condition) {
    return new Policy(
        "tally",
        List.of(Tier.of(LOW, ""), Tier.of(HIGH, "")),
        List.of(new Rule(condition, HIGH)),
        LOW,
        null);
  }

  private static Policy asking(Gate gate, String model) {
    var gates = new LinkedHashMap<String, List<Gate>>();
    gates.put(LOW, List.of(gate));
    return new Policy(
        "tally",
        List.of(Tier.of(LOW, model), Tier.of(HIGH, model)),
        List.of(),
        LOW,
        new Cascade(gates, false, null));
  }
}
