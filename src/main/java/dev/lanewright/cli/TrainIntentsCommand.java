package dev.lanewright.cli;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.learn.Roc;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.workspace.learn.Training;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright train intents}: tells the intent of a request from its meaning. */
@Command(
    name = "intents",
    mixinStandardHelpOptions = true,
    description = "Learns intents from labelled requests; policies read it as intents:NAME.")
final class TrainIntentsCommand implements Callable<Integer> {
  private static final int CONFUSIONS = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private TrainOptions train = new TrainOptions();

  @Mixin private EmbedOptions embedding = new EmbedOptions();

  @Option(
      names = "--label",
      paramLabel = "FIELD",
      description = "The field that holds the intent, or category (default).")
  private String label = "category";

  @Option(
      names = "--where",
      paramLabel = "FIELD=VALUE",
      description = "Trains on these samples instead of a split, and tests on all others.")
  private @Nullable String where;

  @Option(
      names = "--test",
      paramLabel = "FIELD=VALUE",
      description = "Tests on these samples alone.")
  private @Nullable String test;

  @Option(
      names = "--out-of-scope",
      paramLabel = "LABEL",
      description =
          "Samples of this label (default oos) are never trained on: they test the refusal.")
  private String outOfScope = "oos";

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, train.evalSet);
        var embeddings = embedding.open(set)) {
      Labels labels = labels(set, label);
      int oos = labels.values().indexOf(outOfScope);
      boolean[] chosen = chosen(set);
      int[] positions =
          IntStream.range(0, set.table().n())
              .filter(i -> chosen[i] && labels.codes()[i] >= 0 && labels.codes()[i] != oos)
              .toArray();
      Training training = LearnedOf.training(set, embeddings.cache());
      Training.Told done =
          training.intents(
              train.name,
              labels,
              positions,
              train.seed,
              new Told(spec.commandLine().getErr())::share,
              () -> false);
      var out = spec.commandLine().getOut();
      var document = document(set, done, labels, oos, chosen);
      if (common.json) {
        new JsonOut().write(out, document);
      } else {
        document.forEach((k, v) -> out.printf("%-20s %s%n", k, v));
      }
      return Cli.DONE;
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private static Labels labels(OpenSet set, String field) {
    if (field.equals("category") && !set.fields().contains(field)) {
      short[] codes = set.table().category();
      int[] wide = new int[codes.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = codes[i];
      }
      return new Labels(wide, set.table().categories());
    }
    if (!set.fields().contains(field)) {
      throw CommandError.wrong(
          "\"%s\" has no field \"%s\"; it has: %s"
              .formatted(set.info().name(), field, OpenSet.names(set.fields())));
    }
    var need = new Need.Field(field);
    return set.with(Set.of(need)).labels(need);
  }

  private boolean[] chosen(OpenSet set) {
    boolean[] out = new boolean[set.table().n()];
    String pair = where;
    if (pair == null) {
      var split = train.split();
      for (int i = 0; i < out.length; i++) {
        out[i] = split == null || set.table().split()[i] == split.ordinal();
      }
      return out;
    }
    return having(set, "--where", pair);
  }

  private boolean[] tested(OpenSet set) {
    String pair = test;
    if (pair != null) {
      return having(set, "--test", pair);
    }
    boolean[] all = new boolean[set.table().n()];
    Arrays.fill(all, true);
    return all;
  }

  /** Samples whose field has the value. */
  private static boolean[] having(OpenSet set, String option, String pair) {
    boolean[] out = new boolean[set.table().n()];
    int at = pair.indexOf('=');
    if (at < 1) {
      throw CommandError.wrong(option + " is FIELD=VALUE, such as split=train");
    }
    Labels by = labels(set, pair.substring(0, at));
    int wanted = by.values().indexOf(pair.substring(at + 1));
    if (wanted < 0) {
      throw CommandError.wrong("no sample has " + pair);
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = by.codes()[i] == wanted;
    }
    return out;
  }

  /** What was kept; out-of-fold accuracy, and accuracy and refusal on samples not trained on. */
  private SequencedMap<String, @Nullable Object> document(
      OpenSet set, Training.Told done, Labels labels, int oos, boolean[] chosen) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("model", "intents:" + done.kept().name());
    doc.put("n", done.kept().samples());
    doc.put("labels", done.result().model().labels().size());
    doc.put("bytes", done.kept().bytes());
    doc.put("sha256", done.kept().sha256());
    int right = 0;
    for (int k = 0; k < done.of().length; k++) {
      right += done.result().label()[k] == done.of()[k] ? 1 : 0;
    }
    doc.put("outOfFoldAccuracy", (double) right / done.of().length);
    var source = new IntentSource.Trained(done.kept().name());
    var said = new Need.TextIntent(source);
    var sure = new Need.Numbers(source.confidence());
    EvalTable table = set.with(Set.of(said, sure));
    boolean[] wanted = tested(set);
    int[] rest = IntStream.range(0, table.n()).filter(i -> !chosen[i] && wanted[i]).toArray();
    int[] inScope =
        Arrays.stream(rest)
            .filter(i -> labels.codes()[i] >= 0 && labels.codes()[i] != oos)
            .toArray();
    Map<String, Integer> confusions = new LinkedHashMap<>();
    int hits = 0;
    for (int i : inScope) {
      String truth = labels.values().get(labels.codes()[i]);
      int code = table.labels(said).codes()[i];
      String found = code < 0 ? "none" : table.labels(said).values().get(code);
      hits += truth.equals(found) ? 1 : 0;
      if (!truth.equals(found)) {
        confusions.merge(truth + " > " + found, 1, Integer::sum);
      }
    }
    doc.put("testN", inScope.length);
    doc.put("testAccuracy", inScope.length == 0 ? null : (double) hits / inScope.length);
    Interval wilson = Wilson.interval95((double) hits / inScope.length, inScope.length);
    doc.put("testAccuracyLo", JsonOut.number(wilson.lo()));
    doc.put("testAccuracyHi", JsonOut.number(wilson.hi()));
    int[] outside = Arrays.stream(rest).filter(i -> oos >= 0 && labels.codes()[i] == oos).toArray();
    doc.put("outOfScopeN", outside.length);
    double[] confidence = table.numbers(sure);
    doc.put(
        "outOfScopeAuroc",
        outside.length == 0 || inScope.length == 0
            ? null
            : JsonOut.number(
                Roc.area(
                    Arrays.stream(inScope).mapToDouble(i -> confidence[i]).toArray(),
                    Arrays.stream(outside).mapToDouble(i -> confidence[i]).toArray())));
    List<String> worst =
        confusions.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(CONFUSIONS)
            .map(e -> e.getKey() + ": " + e.getValue())
            .toList();
    doc.put("confusions", worst);
    return doc;
  }
}
