package dev.lanewright.cli;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.Price;
import dev.lanewright.provider.connect.Connections;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright models}: the models that a workspace knows, with today's prices. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = {
      "Lists models with today's prices in USD per million tokens.",
      "With --check, tests the connection to every provider instead;",
      "with --price, enters prices first."
    })
final class ModelsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--check",
      arity = "0..*",
      split = ",",
      paramLabel = "PROVIDER",
      description = {
        "Asks every provider, or those named, for its list of models, which costs nothing."
      })
  private @Nullable List<String> check;

  @Option(
      names = "--price",
      paramLabel = "MODEL=IN,OUT[@DATE]",
      description = {
        "USD per million input and output tokens, from that day on (default today);",
        "may be repeated."
      })
  private List<String> prices = List.of();

  @Override
  public Integer call() throws InterruptedException {
    try (Workspace workspace = Workspace.open(common.workspace)) {
      Catalogue catalogue = PriceOption.entered(prices, new CatalogueShelf(workspace));
      List<EvalSetInfo> sets = new EvalSets(workspace).list();
      if (check != null) {
        return check(sets, Set.copyOf(check));
      }
      List<Row> rows = names(catalogue, sets).stream().map(m -> row(m, catalogue, sets)).toList();
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, Map.of("models", rows.stream().map(Row::document).toList()));
      } else {
        rows.forEach(r -> out.println(r.text()));
      }
      return Cli.DONE;
    }
  }

  private int check(List<EvalSetInfo> sets, Set<String> only) throws InterruptedException {
    var needed = new LinkedHashSet<String>();
    sets.forEach(s -> s.models().forEach(m -> needed.add(ModelEntry.named(m).provider())));
    try (Connections connections = connection.open()) {
      ConnectionReport report = ConnectionReport.of(connections, only, needed);
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, Map.of("providers", report.document()));
      } else {
        report.text().forEach(out::println);
      }
      return report.exit();
    }
  }

  /** Models of the sets first, then the rest of the catalogue. */
  private static Set<String> names(Catalogue catalogue, List<EvalSetInfo> sets) {
    var names = new LinkedHashSet<String>();
    sets.forEach(s -> names.addAll(s.models()));
    catalogue.models().forEach(m -> names.add(m.name()));
    return names;
  }

  private static Row row(String name, Catalogue catalogue, List<EvalSetInfo> sets) {
    return new Row(
        catalogue.model(name).orElseGet(() -> ModelEntry.named(name)),
        catalogue.prices().price(name, LocalDate.now(ZoneId.systemDefault())),
        sets.stream().filter(s -> s.models().contains(name)).map(EvalSetInfo::name).toList());
  }

  private record Row(ModelEntry model, Optional<Price> price, List<String> evalSets) {

    private SequencedMap<String, @Nullable Object> document() {
      var m = new LinkedHashMap<String, @Nullable Object>();
      m.put("model", model.name());
      m.put("provider", model.provider());
      m.put("id", model.id());
      m.put("label", model.label());
      m.put("kind", model.kind().name().toLowerCase(Locale.ROOT));
      var tier = model.tier();
      m.put("tier", tier == null ? null : tier.name().toLowerCase(Locale.ROOT));
      m.put("inputPerMillion", JsonOut.number(price.map(Price::inputPerM).orElse(Double.NaN)));
      m.put("outputPerMillion", JsonOut.number(price.map(Price::outputPerM).orElse(Double.NaN)));
      m.put("validFrom", price.map(p -> p.validFrom().toString()).orElse(null));
      m.put("priceSource", price.map(Price::source).orElse(null));
      m.put("evalsets", evalSets);
      return m;
    }

    private String text() {
      return price
          .map(
              p ->
                  String.format(
                      Locale.ROOT,
                      "%-44s in $%s, out $%s per million",
                      model.name(),
                      p.inputPerM(),
                      p.outputPerM()))
          .orElseGet(() -> String.format(Locale.ROOT, "%-44s unpriced", model.name()));
    }
  }
}
