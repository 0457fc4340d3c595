package dev.lanewright.cli;

import dev.lanewright.learn.Clustering;
import dev.lanewright.learn.Psi;
import dev.lanewright.learn.json.ClusteringJson;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.workspace.learn.ClusterShares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright drift}: whether another set is made of other kinds of requests. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    description = "Compares the shares and pass rates of clusters in two eval sets.")
final class DriftCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--clusters",
      required = true,
      paramLabel = "NAME",
      description = "A trained clustering.")
  private String name = "";

  @Option(names = "--from", required = true, paramLabel = "NAME", description = "Earlier set.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "NAME", description = "Later set.")
  private String to = "";

  @Override
  public Integer call() {
    try (OpenSet before = OpenSet.open(common, from);
        OpenSet after = OpenSet.open(common, to);
        var embeddings = LearnedOf.embeddings(before.workspace())) {
      var models = new TrainedModels(before.workspace());
      TrainedModel known = models.find(name);
      String json = models.json(name);
      if (known == null || json == null || !known.kind().equals("clusters")) {
        throw CommandError.wrong("there is no trained clustering \"" + name + "\"");
      }
      Clustering clustering = ClusteringJson.read(json);
      ClusterShares a =
          ClusterShares.of(clustering, before.table(), before.workspace(), embeddings);
      ClusterShares b = ClusterShares.of(clustering, after.table(), after.workspace(), embeddings);
      double psi = Psi.of(a.count(), b.count());
      var doc = new LinkedHashMap<String, @Nullable Object>();
      doc.put("clusters", name);
      doc.put("from", from);
      doc.put("to", to);
      doc.put("psi", JsonOut.number(psi));
      doc.put("drifted", psi > Psi.ALERT);
      List<Object> shares = new ArrayList<>();
      for (int c = 0; c < a.count().length; c++) {
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("terms", clustering.names().get(c));
        one.put("before", a.count()[c]);
        one.put("after", b.count()[c]);
        one.put("passRatesBefore", a.rates(c).stream().map(JsonOut::number).toList());
        one.put("passRatesAfter", b.rates(c).stream().map(JsonOut::number).toList());
        shares.add(one);
      }
      doc.put("shares", shares);
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, doc);
      } else {
        out.printf(Locale.ROOT, "PSI %.3f: %s%n", psi, psi > Psi.ALERT ? "drifted" : "no alert");
      }
      return Cli.DONE;
    }
  }
}
