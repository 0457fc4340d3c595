package dev.lanewright.replay.gate;

import dev.lanewright.engine.Missing;
import dev.lanewright.engine.Run;
import dev.lanewright.policy.Gate;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.replay.Purpose;
import dev.lanewright.replay.RunPlan;
import dev.lanewright.replay.answer.CallList;
import dev.lanewright.replay.answer.PlanText;
import dev.lanewright.store.Requests;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.Runs;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.Workspace;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Plans runs that ask gates, and reads them from the ledger, so that they can be gone on with. */
public final class Gates {
  /** Tokens of a usual reply: one word. */
  public static final int USUAL_OUTPUT = 2;

  private static final String LINE = "gate ";

  private final Workspace workspace;
  private final Runs runs;

  /** Gates in this workspace. */
  public Gates(Workspace workspace, InstantSource clock) {
    this.workspace = workspace;
    this.runs = new Runs(workspace, clock);
  }

  /**
   * A run that asks gates.
   *
   * @param gates what is asked; their fields take the replies
   */
  public record Asking(RunPlan plan, GateCalls calls, List<Gate.Replied> gates) {
    public Asking {
      gates = List.copyOf(gates);
    }

    /** This with another budget, NaN for no limit. */
    public Asking within(double budgetUsd) {
      return new Asking(plan.within(budgetUsd), calls, gates);
    }
  }

  /**
   * Every reply of a gate that a path of the run lacks.
   *
   * @param wanted says which positions of the table count
   */
  public static List<GateCalls.Asked> lacking(Run run, Missing missing, IntPredicate wanted) {
    List<GateCalls.Asked> all = new ArrayList<>();
    for (int k = 0; k < missing.unasked().length; k++) {
      int i = missing.unasked()[k];
      if (wanted.test(i)) {
        int tier = missing.unaskedTiers()[k];
        String answerer = run.policy().tiers().get(tier).model();
        Missing.unasked(run, tier, i)
            .forEach(g -> all.add(new GateCalls.Asked(run.table().ids()[i], g, answerer)));
      }
    }
    return all;
  }

  /** Plans these questions. */
  public Asking plan(
      long evalSet, Catalogue catalogue, List<GateCalls.Asked> asked, double budgetUsd) {
    List<GateCalls.Asked> inOrder =
        asked.stream().sorted(Comparator.comparingLong(GateCalls.Asked::sample)).toList();
    Map<String, Integer> kinds = new LinkedHashMap<>();
    int n = inOrder.size();
    long[] samples = new long[n];
    int[] kind = new int[n];
    for (int k = 0; k < n; k++) {
      samples[k] = inOrder.get(k).sample();
      kind[k] = kinds.computeIfAbsent(GateLine.write(inOrder.get(k)), line -> kinds.size());
    }
    var list = new CallList(List.copyOf(kinds.keySet()), samples, kind, new int[n]);
    Map<String, String> lines = new LinkedHashMap<>();
    kinds.forEach((line, at) -> lines.put(LINE + at, line));
    String title = "%,d gate replies".formatted(n);
    return asking(evalSet, catalogue, lines, list, title, budgetUsd);
  }

  /** The run of that number, or null where the number is another kind of run's. */
  public @Nullable Asking kept(long run, Catalogue catalogue) {
    RunInfo info = runs.get(run);
    if (info == null || !info.purpose().equals(Purpose.GATE.name())) {
      return null;
    }
    byte[] packed = runs.calls(run);
    Map<String, String> lines = PlanText.read(info.plan());
    if (packed == null || info.evalSet() < 0 || !lines.containsKey(LINE + 0)) {
      throw new StoreException("These gates cannot be gone on with: their plan is not kept.");
    }
    CallList list = CallList.unpack(kinds(lines), packed);
    return asking(info.evalSet(), catalogue, lines, list, info.title(), info.budgetUsd());
  }

  private static List<String> kinds(Map<String, String> lines) {
    return lines.entrySet().stream()
        .filter(e -> e.getKey().startsWith(LINE))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Asking asking(
      long evalSet,
      Catalogue catalogue,
      Map<String, String> lines,
      CallList list,
      String title,
      double budgetUsd) {
    List<GateCalls.Asked> asked = new ArrayList<>();
    for (int k = 0; k < list.size(); k++) {
      String line = Objects.requireNonNull(list.models().get(list.model()[k]));
      asked.add(GateLine.read(line, list.samples()[k]));
    }
    var calls =
        new GateCalls(
            new Requests(workspace),
            new TextScan(workspace),
            name -> catalogue.model(name).orElseGet(() -> ModelEntry.named(name)),
            asked);
    return new Asking(
        new RunPlan(
            evalSet,
            Purpose.GATE,
            title,
            PlanText.write(lines),
            list.pack(),
            budgetUsd,
            list.size()),
        calls,
        asked.stream().map(GateCalls.Asked::gate).distinct().toList());
  }
}
