package dev.lanewright.engine;

import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The calls that keep samples uncovered: for each, the first one on its path that was never
 * recorded. When it is there, the path may go on to another one that is not.
 *
 * @param models that have to answer, {@code provider/id}
 * @param samples positions in the table whose path lacks an answer, ascending
 * @param model of those, an index into the models, one per sample
 * @param unasked positions in the table whose path lacks a gate's reply, ascending
 * @param unaskedTiers the tier whose answer the gate is asked about, one per sample
 * @param ungraded samples in view whose whole path was answered, but not graded
 */
public record Missing(
    List<String> models,
    int[] samples,
    int[] model,
    int[] unasked,
    int[] unaskedTiers,
    int ungraded) {

  /** What the run lacks on the samples in view. */
  public static Missing of(Run run, View view) {
    return new Search(run).of(view);
  }

  /** The gates of a tier that ask a model about an answer and were not asked about this one. */
  public static List<Gate.Replied> unasked(Run run, int tier, int sample) {
    return GateCalls.of(run.policy(), tier).stream()
        .filter(Gate.Replied.class::isInstance)
        .filter(g -> word(run, g, tier, sample) == Need.MISSING)
        .map(Gate.Replied.class::cast)
        .toList();
  }

  private static byte word(Run run, Gate.Called gate, int tier, int sample) {
    String model = run.policy().tiers().get(tier).model();
    return run.table().bytes(new Need.Word(gate, model))[sample];
  }

  /** Follows the paths. */
  private static final class Search {
    private final Run run;
    private final Policy policy;
    private final List<String> names;
    private final ModelColumns[] tiers;
    private final List<int[]> answers = new ArrayList<>();
    private final List<int[]> replies = new ArrayList<>();
    private int ungraded;

    Search(Run run) {
      this.run = run;
      this.policy = run.policy();
      Set<String> all = new LinkedHashSet<>();
      policy.tiers().forEach(t -> all.add(t.model()));
      tiers = new ModelColumns[policy.tiers().size()];
      for (int t = 0; t < tiers.length; t++) {
        String model = policy.tiers().get(t).model();
        ModelColumns columns = run.table().model(model);
        tiers[t] = columns == null ? Outcomes.nothing(model, run.table().n()) : columns;
        GateCalls.of(policy, t).stream()
            .filter(Gate.Agreement.class::isInstance)
            .forEach(g -> all.add(((Gate.Agreement) g).model()));
      }
      names = List.copyOf(all);
    }

    Missing of(View view) {
      EvalTable table = run.table();
      Weights weights = Weights.of(table, view);
      byte[] start = run.start();
      List<Outcome> outcomes = run.outcomes();
      for (int i = 0; i < table.n(); i++) {
        if (weights.sees(table, i) && outcomes.get(start[i]).servedAt(i) < 0) {
          follow(start[i], i);
        }
      }
      return new Missing(
          names,
          column(answers, 0),
          column(answers, 1),
          column(replies, 0),
          column(replies, 1),
          ungraded);
    }

    private static int[] column(List<int[]> rows, int k) {
      return rows.stream().mapToInt(r -> r[k]).toArray();
    }

    private void follow(int start, int i) {
      int at = start;
      while (tiers[at].answered()[i] != 0) {
        byte gate = run.gateResult(at, i);
        if (gate == Need.MISSING) {
          gate(at, i);
          return;
        }
        if (gate == Outcomes.UNGATED || gate == Need.PASS) {
          ahead(start, i);
          return;
        }
        at = run.fits().raise(at + 1, i);
      }
      answer(policy.tiers().get(at).model(), i);
    }

    /** The first called gate whose word is missing: another answer, or a reply. */
    private void gate(int tier, int i) {
      for (Gate.Called gate : GateCalls.of(policy, tier)) {
        if (word(run, gate, tier, i) == Need.MISSING) {
          switch (gate) {
            case Gate.Agreement agreement -> answer(agreement.model(), i);
            case Gate.Replied _ -> replies.add(new int[] {i, tier});
          }
          return;
        }
      }
    }

    /** The tier that was started ahead and never answered, where the path itself is complete. */
    private void ahead(int start, int i) {
      boolean graded = !Float.isNaN(tiers[start].quality()[i]);
      boolean speculates =
          graded && Outcomes.speculation(policy) != null && start + 1 < tiers.length;
      int next = speculates ? run.fits().raise(start + 1, i) : -1;
      if (next >= 0 && tiers[next].answered()[i] == 0) {
        answer(policy.tiers().get(next).model(), i);
      } else {
        ungraded++;
      }
    }

    private void answer(String model, int i) {
      answers.add(new int[] {i, names.indexOf(model)});
    }
  }
}
