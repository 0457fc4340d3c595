package dev.lanewright.replay.intent;

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
import dev.lanewright.store.Workspace;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans labelling runs, and reads them from the ledger, so that they can be gone on with. */
public final class Intents {
  private final Workspace workspace;
  private final Runs runs;

  /** Labelling in this workspace. */
  public Intents(Workspace workspace, InstantSource clock) {
    this.workspace = workspace;
    this.runs = new Runs(workspace, clock);
  }

  /**
   * A labelling run.
   *
   * @param field takes the labels
   */
  public record Labelling(RunPlan plan, IntentCalls calls, String field) {
    /** This with another budget, NaN for no limit. */
    public Labelling within(double budgetUsd) {
      return new Labelling(plan.within(budgetUsd), calls, field);
    }
  }

  /**
   * Plans labels.
   *
   * @param model {@code provider/id} that is asked
   * @param field name of the field that takes the label
   * @param samples the store's sample ids of one set, ascending
   */
  public Labelling plan(
      long evalSet,
      Catalogue catalogue,
      String model,
      IntentAsk ask,
      String field,
      long[] samples,
      double budgetUsd) {
    var lines = new LinkedHashMap<String, String>();
    lines.put("model", model);
    lines.put("field", field);
    for (int i = 0; i < ask.labels().size(); i++) {
      lines.put("label " + i, ask.labels().get(i));
    }
    var list =
        new CallList(List.of(model), samples, new int[samples.length], new int[samples.length]);
    return labelling(
        evalSet,
        catalogue,
        lines,
        list,
        "%,d intent labels into %s".formatted(samples.length, field),
        budgetUsd);
  }

  /** The labelling run of that number, or null where the number is another kind of run's. */
  public @Nullable Labelling kept(long run, Catalogue catalogue) {
    RunInfo info = runs.get(run);
    if (info == null || !info.purpose().equals(Purpose.INTENT.name())) {
      return null;
    }
    byte[] packed = runs.calls(run);
    Map<String, String> lines = PlanText.read(info.plan());
    if (packed == null || info.evalSet() < 0 || !lines.containsKey("model")) {
      throw new StoreException("This labelling cannot be gone on with: its plan is not kept.");
    }
    CallList list = CallList.unpack(List.of(value(lines, "model")), packed);
    return labelling(info.evalSet(), catalogue, lines, list, info.title(), info.budgetUsd());
  }

  private Labelling labelling(
      long evalSet,
      Catalogue catalogue,
      Map<String, String> lines,
      CallList list,
      String title,
      double budgetUsd) {
    String name = value(lines, "model");
    String field = value(lines, "field");
    List<String> labels =
        lines.entrySet().stream()
            .filter(e -> e.getKey().startsWith("label "))
            .map(Map.Entry::getValue)
            .toList();
    ModelEntry model = catalogue.model(name).orElseGet(() -> ModelEntry.named(name));
    var calls =
        new IntentCalls(
            new Requests(workspace), model, new IntentAsk(labels), field, list.samples());
    return new Labelling(
        new RunPlan(
            evalSet,
            Purpose.INTENT,
            title,
            PlanText.write(lines),
            list.pack(),
            budgetUsd,
            list.size()),
        calls,
        field);
  }

  private static String value(Map<String, String> lines, String key) {
    return Objects.requireNonNull(lines.get(key), key);
  }
}
