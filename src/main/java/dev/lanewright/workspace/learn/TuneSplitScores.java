package dev.lanewright.workspace.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.ClassifierTraining;
import dev.lanewright.learn.CrossFit;
import dev.lanewright.learn.Method;
import dev.lanewright.learn.Target;
import dev.lanewright.policy.Source;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.workspace.ColumnSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Scores of the usual stack, trained on the tune split of whatever table is given. */
public final class TuneSplitScores implements LadderStudy.LadderScores {
  private static final double ADEQUATE = 0.5;

  private final EvalSetInfo set;
  private final TextScan scan;
  private final ColumnSource columns;
  private final EmbeddingCache embeddings;
  private final TrainedModels models;
  private final long seed;
  private final BooleanSupplier stop;

  public TuneSplitScores(
      EvalSetInfo set,
      TextScan scan,
      ColumnSource columns,
      EmbeddingCache embeddings,
      TrainedModels models,
      long seed,
      BooleanSupplier stop) {
    this.set = set;
    this.scan = scan;
    this.columns = columns;
    this.embeddings = embeddings;
    this.models = models;
    this.seed = seed;
    this.stop = stop;
  }

  @Override
  public Map<Need, Object> of(EvalTable part, String name, List<String> tiers, List<String> of) {
    TrainingSet samples =
        TrainingSet.load(part, of, Split.TUNE, scan, columns, embeddings, true, share -> {}, stop);
    ClassifierTraining.Result result =
        ClassifierTraining.train(
            samples.material(),
            samples.quality(),
            new ClassifierTraining.Settings(
                tiers,
                Method.STACK,
                Target.ONLY_HIGHER_RIGHT,
                true,
                set.categories().size() > 1,
                ADEQUATE,
                1,
                false,
                seed),
            embeddings.name(),
            share -> {},
            stop);
    int[] own = samples.positions();
    int[] others =
        IntStream.range(0, part.n()).filter(i -> Arrays.binarySearch(own, i) < 0).toArray();
    var kept = new Kept.OfClassifier(result.classifier());
    var compute = new ModelColumnsOf(set.id(), part, scan, embeddings, models);
    Map<Need, Object> found = new LinkedHashMap<>();
    for (String tier : tiers.subList(1, tiers.size())) {
      String output = ">=" + tier;
      double[] column = new double[part.n()];
      double[] outOfFold = result.outOfFold(output);
      for (int k = 0; k < own.length; k++) {
        column[own[k]] = outOfFold[k];
      }
      var rest = compute.compute(kept, output, others, columns, share -> {}, stop);
      if (rest == null) {
        throw new CrossFit.Stopped();
      }
      for (int k = 0; k < others.length; k++) {
        column[others[k]] = rest.values()[k];
      }
      found.put(new Need.Numbers(Source.parse("classifier:" + name + output)), column);
    }
    return found;
  }
}
