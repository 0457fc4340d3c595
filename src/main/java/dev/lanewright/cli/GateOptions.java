package dev.lanewright.cli;

import dev.lanewright.engine.Arms;
import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.View;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.policy.Policy;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.gate.Gate;
import dev.lanewright.ship.gate.GateCommandLine;
import dev.lanewright.ship.gate.GateInput;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.store.Looks;
import dev.lanewright.store.Panels;
import dev.lanewright.store.Verdicts;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.review.RandomSample;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that ask whether a policy may ship (a picocli mixin). */
final class GateOptions {
  @Mixin PolicyOptions named = new PolicyOptions();

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = "report (default), calibrate, tune or all.")
  private Part part = Part.REPORT;

  @Option(
      names = "--margin",
      paramLabel = "M",
      description = "Largest loss of quality that is accepted: 0.02 (default) is 2 points.")
  private double margin = GateSettings.DEFAULT.margin();

  @Option(
      names = "--bar",
      paramLabel = "B",
      description = "What the judges' win-or-tie rate must reach; 0.95 (default).")
  private double bar = GateSettings.DEFAULT.bar();

  @Option(
      names = "--volume",
      paramLabel = "N",
      description = "Requests a month, for dollars; 1000000 (default).")
  private long volume = GateSettings.DEFAULT.volume();

  @Option(
      names = "--risk",
      paramLabel = "A",
      description = "The certificate's largest share of misses among diverted; 0.05 (default).")
  private double risk = GateSettings.DEFAULT.risk();

  @Option(
      names = "--confidence",
      paramLabel = "C",
      description = "The certificate's confidence; 0.95 (default).")
  private double confidence = 1 - GateSettings.DEFAULT.delta();

  @Option(
      names = "--overall-only",
      description = "Categories inform and do not decide; without it every category must ship.")
  private boolean overallOnly;

  @Option(
      names = "--mix",
      paramLabel = "CATEGORY=SHARE",
      description = "Share of real traffic of a category; those not named weigh 0. Repeatable.")
  private Map<String, Double> mix = new LinkedHashMap<>();

  @Option(
      names = "--importance",
      paramLabel = "CATEGORY=WEIGHT",
      description = "What a category's quality counts, 1 where not named. Repeatable.")
  private Map<String, Double> importance = new LinkedHashMap<>();

  /** Asks the gate, and notes the look at the split. */
  GateReport decide(OpenSet set) {
    var settings =
        new GateSettings(
            margin,
            bar,
            volume,
            overallOnly ? GateScope.OVERALL : GateScope.EVERY_CATEGORY,
            risk,
            Math.rint((1 - confidence) * 1e12) / 1e12);
    settings
        .problem()
        .ifPresent(
            p -> {
              throw CommandError.wrong(p);
            });
    View view = view(set);
    PolicyOptions.Named asked = named.read(set);
    Policy candidate = asked.policy();
    Baseline against = asked.baseline();
    EvalTable table = asked.table();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    int looks =
        new Looks(set.workspace())
            .look(
                set.info().id(),
                part.name().toLowerCase(Locale.ROOT),
                Exports.hash(candidate),
                candidate.name(),
                Arms.of(table, against, candidate).name());
    LocalDate prices = new CatalogueShelf(set.workspace()).load().prices().asOf(today).orElse(null);
    VerdictTable verdicts = new Verdicts(set.workspace()).load(set.info().id());
    GateReport report =
        Gate.decide(
            new GateInput(
                table,
                candidate,
                against,
                view,
                settings,
                verdicts,
                RandomSample.of(set.workspace(), set.info().id(), verdicts),
                new Panels(set.workspace()).get(set.info().id()),
                prices,
                today,
                looks),
            () -> false);
    if (report == null) {
      throw new IllegalStateException("the gate was cancelled");
    }
    return report;
  }

  /** The gate's command line that gives the same answer. */
  String command(GateReport report) {
    GateInput in = report.input();
    return GateCommandLine.of(
        named.evalSet, named.policy, named.baseline, in.settings(), in.view());
  }

  private View view(OpenSet set) {
    known(mix, set, "--mix");
    known(importance, set, "--importance");
    return new View(part.split(), null, mix.isEmpty() ? null : mix, importance);
  }

  private static void known(Map<String, Double> weights, OpenSet set, String option) {
    weights.forEach(
        (category, weight) -> {
          if (!set.table().categories().contains(category)) {
            throw CommandError.wrong(
                "%s: \"%s\" has no category \"%s\"; it has: %s"
                    .formatted(
                        option,
                        set.info().name(),
                        category,
                        OpenSet.names(set.table().categories())));
          }
          if (!(weight >= 0 && Double.isFinite(weight))) {
            throw CommandError.wrong(option + ": " + category + " needs a number from 0 up");
          }
        });
  }
}
