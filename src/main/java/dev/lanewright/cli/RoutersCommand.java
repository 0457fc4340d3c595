package dev.lanewright.cli;

import dev.lanewright.learn.RouterTrial;
import dev.lanewright.learn.Separation;
import dev.lanewright.learn.Spread;
import dev.lanewright.store.TextScan;
import dev.lanewright.workspace.learn.TrainingSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright routers}: which signals and which trained routers earn their place. */
@Command(
    name = "routers",
    mixinStandardHelpOptions = true,
    description = {
      "Compares every signal and every kind of trained router between two models, out-of-fold,",
      "over ten fixed draws of five parts; copies of a prompt stay in one part."
    })
final class RoutersCommand implements Callable<Integer> {
  private static final Separation NONE = new Separation(Double.NaN, Double.NaN);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(names = "--weak", required = true, paramLabel = "MODEL", description = "Cheap model.")
  private String weak = "";

  @Option(names = "--strong", required = true, paramLabel = "MODEL", description = "Dear model.")
  private String strong = "";

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Draws of the parts, of seeds 1 to N (default 10).")
  private int draws = 10;

  @Override
  public Integer call() {
    if (draws < 1 || draws > 100) {
      throw CommandError.wrong("--draws is 1 to 100");
    }
    var err = spec.commandLine().getErr();
    try (OpenSet set = OpenSet.open(common, evalSet);
        var embeddings = LearnedOf.embeddings(set.workspace())) {
      TrainingSet samples =
          TrainingSet.load(
              set.table(),
              List.of(set.model(weak).model(), set.model(strong).model()),
              null,
              new TextScan(set.workspace()),
              set.loader(),
              embeddings,
              true,
              new Told(err)::share,
              () -> false);
      var trial = new RouterTrial(samples.material(), samples.quality()[0], samples.quality()[1]);
      List<RouterTrial.Row> signals = new ArrayList<>();
      Map<String, Separation> apart = new HashMap<>();
      for (int s = 0; s < TrainingSet.signalNames().size(); s++) {
        signals.add(trial.signal(s));
        apart.put(TrainingSet.signalNames().get(s), trial.separation(s));
      }
      // What separates most in either direction comes first.
      signals.sort(Comparator.comparingDouble(r -> -Math.abs(r.apgr().mean() - 0.5)));
      List<RouterTrial.Row> trained =
          trial.of(
              RouterTrial.usual(set.info().categories().size() > 1),
              LongStream.rangeClosed(1, draws).boxed().toList(),
              seed -> err.printf("Draw %d of %d%n", seed, draws),
              () -> false);
      int n = samples.positions().length;
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, document(n, signals, apart, trained));
      } else {
        out.print(text(n, signals, trained));
      }
      return Cli.DONE;
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private SequencedMap<String, @Nullable Object> document(
      int n,
      List<RouterTrial.Row> signals,
      Map<String, Separation> apart,
      List<RouterTrial.Row> trained) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("evalset", evalSet);
    doc.put("n", n);
    doc.put("folds", RouterTrial.FOLDS);
    doc.put("draws", draws);
    doc.put(
        "signals",
        signals.stream()
            .map(
                r -> {
                  SequencedMap<String, @Nullable Object> out = row(r);
                  Separation s = apart.getOrDefault(r.name(), NONE);
                  out.put("auc", JsonOut.number(s.auc()));
                  out.put("misrouted", JsonOut.number(s.misrouted()));
                  return out;
                })
            .toList());
    doc.put("routers", trained.stream().map(RoutersCommand::row).toList());
    return doc;
  }

  private static SequencedMap<String, @Nullable Object> row(RouterTrial.Row row) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("name", row.name());
    out.put("apgr", spread(row.apgr()));
    out.put("cpt20", spread(row.cpt20()));
    out.put("cpt50", spread(row.cpt50()));
    out.put("cpt80", spread(row.cpt80()));
    return out;
  }

  private static Object spread(Spread spread) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("mean", JsonOut.number(spread.mean()));
    out.put("half", JsonOut.number(spread.half()));
    return out;
  }

  private String text(int n, List<RouterTrial.Row> signals, List<RouterTrial.Row> trained) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %,d samples, %d-fold out-of-fold, %d draws%n| router | APGR | CPT20 | CPT50 |"
                + " CPT80 |%n|---|---|---|---|---|%n",
            evalSet,
            n,
            RouterTrial.FOLDS,
            draws));
    signals.forEach(r -> text.append(line("signal " + r.name(), r)));
    trained.forEach(r -> text.append(line(r.name(), r)));
    return text.toString();
  }

  private static String line(String name, RouterTrial.Row r) {
    String half =
        Double.isNaN(r.apgr().half()) ? "" : String.format(Locale.ROOT, " ± %.3f", r.apgr().half());
    return String.format(
        Locale.ROOT,
        "| %s | %.3f%s | %s | %s | %s |%n",
        name,
        r.apgr().mean(),
        half,
        percent(r.cpt20()),
        percent(r.cpt50()),
        percent(r.cpt80()));
  }

  private static String percent(Spread s) {
    return Double.isNaN(s.mean()) ? "–" : String.format(Locale.ROOT, "%.1f", 100 * s.mean());
  }
}
