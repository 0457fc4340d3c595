package dev.lanewright.cli;

import dev.lanewright.engine.RouterCurve;
import dev.lanewright.learn.Method;
import dev.lanewright.learn.Target;
import dev.lanewright.workspace.learn.TrainRequest;
import dev.lanewright.workspace.learn.Training;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright train classifier}: a router learned from recorded answers. */
@Command(
    name = "classifier",
    mixinStandardHelpOptions = true,
    description = "Learns which lane a request needs; policies read it as classifier:NAME.")
final class TrainClassifierCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private TrainOptions train = new TrainOptions();

  @Mixin private EmbedOptions embedding = new EmbedOptions();

  @Mixin private LaneOptions given = new LaneOptions();

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "tfidf (default), embeddings, neighbours, clusters, signals, category or stack.")
  private Method method = Method.TFIDF;

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description = {
        "only_higher_right (default): the lower lanes fail and a higher one does not;",
        "lower_fails: the lower lanes fail; gain: a higher lane does better."
      })
  private Target target = Target.ONLY_HIGHER_RIGHT;

  @Option(names = "--signals", description = "Signals of the request are features too.")
  private boolean signals;

  @Option(names = "--category", description = "The category is a feature too.")
  private boolean category;

  @Option(
      names = "--cost",
      paramLabel = "X",
      description = "What a hard request sent to a cheap lane costs over the reverse (default 1).")
  private double cost = 1;

  @Option(
      names = "--adequate",
      paramLabel = "Q",
      description = "Least quality that counts as right, 0 to 1 (default 0.5).")
  private double adequate = 0.5;

  @Option(
      names = "--isotonic",
      description = "Calibrates by isotonic steps instead of Platt's curve.")
  private boolean isotonic;

  @Override
  public Integer call() {
    if (!(cost > 0) || !(adequate > 0 && adequate <= 1)) {
      throw CommandError.wrong("--cost is above 0, and --adequate above 0 and at most 1");
    }
    try (OpenSet set = OpenSet.open(common, train.evalSet);
        var embeddings = embedding.open(set)) {
      TierOption lanes = given.lanes(set);
      Training training = LearnedOf.training(set, embeddings.cache());
      var told = new Told(spec.commandLine().getErr());
      Training.Trained done =
          training.classifier(
              new TrainRequest(
                  train.name,
                  lanes.names(),
                  lanes.models(),
                  train.split(),
                  method,
                  target,
                  signals,
                  category,
                  adequate,
                  cost,
                  isotonic,
                  train.seed),
              told::share,
              () -> false);
      var document = document(done, lanes);
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, document);
      } else {
        document.forEach((k, v) -> out.printf("%-12s %s%n", k, v));
      }
      return Cli.DONE;
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  /** What was kept, with the out-of-fold curve of each cut. */
  private SequencedMap<String, @Nullable Object> document(Training.Trained done, TierOption lanes) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("model", "classifier:" + done.kept().name());
    doc.put("method", method.name().toLowerCase(Locale.ROOT));
    doc.put("target", target.name().toLowerCase(Locale.ROOT));
    doc.put("evalset", done.kept().evalSet());
    doc.put("n", done.kept().samples());
    doc.put("seed", done.kept().seed());
    doc.put("bytes", done.kept().bytes());
    doc.put("sha256", done.kept().sha256());
    var apgr = new LinkedHashMap<String, @Nullable Object>();
    int n = done.samples().positions().length;
    for (int h = 0; h < done.outOfFold().length; h++) {
      var curve =
          RouterCurve.of(
              done.outOfFold()[h],
              done.samples().quality()[h],
              done.samples().quality()[h + 1],
              new double[n],
              new double[n],
              RouterCurve.Edges.DECILES);
      apgr.put(lanes.names().get(h + 1), JsonOut.number(curve.apgr()));
    }
    doc.put("outOfFoldApgr", apgr);
    return doc;
  }
}
