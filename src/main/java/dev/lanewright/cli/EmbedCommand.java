package dev.lanewright.cli;

import dev.lanewright.workspace.learn.SetTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright embed}: makes a set's embeddings, before a trained model needs them. */
@Command(
    name = "embed",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the embeddings of a set's requests and keeps them, so that models trained on such",
      "embeddings can be read there."
    })
final class EmbedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private EmbedOptions embedding = new EmbedOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(names = "--dry-run", description = "Only shows what would be made, and its price.")
  private boolean dryRun;

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, evalSet);
        EmbedDesk desk = embedding.open(set)) {
      List<String> texts = SetTexts.of(set.workspace(), set.table());
      List<String> missing = desk.cache().missing(texts);
      var price = desk.price(missing);
      if (!dryRun) {
        desk.cache().of(texts, new Told(spec.commandLine().getErr())::share, () -> false);
      }
      var doc = new LinkedHashMap<String, @Nullable Object>();
      doc.put("evalset", evalSet);
      doc.put("embedder", desk.cache().name());
      doc.put("texts", texts.size());
      doc.put("missing", missing.size());
      doc.put("tokens", price.tokens());
      doc.put("expectedUsd", JsonOut.number(price.usd()));
      doc.put("dryRun", dryRun);
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, doc);
      } else {
        doc.forEach((k, v) -> out.printf("%-12s %s%n", k, v));
      }
      return Cli.DONE;
    }
  }
}
