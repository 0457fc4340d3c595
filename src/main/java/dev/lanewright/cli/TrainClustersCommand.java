package dev.lanewright.cli;

import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.learn.Clustering;
import dev.lanewright.workspace.learn.Training;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright train clusters}: kinds of requests, with each model's pass rate in them. */
@Command(
    name = "clusters",
    mixinStandardHelpOptions = true,
    description = "Finds kinds of requests; policies read it as clusters:NAME.")
final class TrainClustersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private TrainOptions train = new TrainOptions();

  @Mixin private EmbedOptions embedding = new EmbedOptions();

  @Mixin private LaneOptions given = new LaneOptions();

  @Option(
      names = "--clusters",
      paramLabel = "K",
      description = "How many; without it the number is chosen by held-out error.")
  private int clusters;

  @Option(
      names = "--adequate",
      paramLabel = "Q",
      description = "Least quality that passes, 0 to 1 (default 0.5).")
  private double adequate = 0.5;

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, train.evalSet);
        var embeddings = embedding.open(set)) {
      TierOption lanes = given.lanes(set);
      Training training = LearnedOf.training(set, embeddings.cache());
      Training.Clustered done =
          training.clusters(
              train.name,
              lanes.models(),
              train.split(),
              adequate,
              clusters,
              train.seed,
              new Told(spec.commandLine().getErr())::share,
              () -> false);
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, document(done));
      } else {
        out.print(text(done.clustering()));
      }
      return Cli.DONE;
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private static SequencedMap<String, @Nullable Object> document(Training.Clustered done) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("model", "clusters:" + done.kept().name());
    doc.put("n", done.kept().samples());
    doc.put("bytes", done.kept().bytes());
    doc.put("sha256", done.kept().sha256());
    Clustering c = done.clustering();
    doc.put("models", c.models());
    List<Object> all = new ArrayList<>();
    for (int k = 0; k < c.count().length; k++) {
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put("terms", c.names().get(k));
      one.put("n", c.count()[k]);
      List<Object> rates = new ArrayList<>();
      for (int m = 0; m < c.models().size(); m++) {
        Interval wilson = Wilson.interval95((double) c.passed()[k][m] / c.count()[k], c.count()[k]);
        var rate = new LinkedHashMap<String, @Nullable Object>();
        rate.put("passed", c.passed()[k][m]);
        rate.put("lo", JsonOut.number(wilson.lo()));
        rate.put("hi", JsonOut.number(wilson.hi()));
        rate.put("shrunken", c.rates()[k][m]);
        rates.add(rate);
      }
      one.put("passRates", rates);
      all.add(one);
    }
    doc.put("clusters", all);
    return doc;
  }

  private static String text(Clustering c) {
    var text = new StringBuilder();
    for (int k = 0; k < c.count().length; k++) {
      text.append(String.format(Locale.ROOT, "%5d", c.count()[k]));
      for (double rate : c.rates()[k]) {
        text.append(String.format(Locale.ROOT, "  %5.1f%%", 100 * rate));
      }
      text.append("  ").append(c.names().get(k)).append('\n');
    }
    return text.toString();
  }
}
