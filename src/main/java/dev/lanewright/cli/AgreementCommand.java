package dev.lanewright.cli;

import dev.lanewright.engine.verdict.Convention;
import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.store.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright agreement}: how raters agree, and what can be said of each alone. */
@Command(
    name = "agreement",
    mixinStandardHelpOptions = true,
    description = "Shows how judges, people and graders agree on the pairs of an eval set.")
final class AgreementCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(
      names = "--raters",
      split = ",",
      paramLabel = "RATER",
      description = "Only these, by name (and protocol), with commas; all unless given.")
  private List<String> raters = List.of();

  @Option(
      names = "--orders",
      paramLabel = "ORDERS",
      description = "pooled (default), first, second or combined (a flip is a class of its own).")
  private Convention.Orders orders = Convention.DEFAULT.orders();

  @Option(
      names = "--unreadable",
      paramLabel = "HOW",
      description = "class (default): a class of its own; left_out.")
  private Convention.Unreadable unreadable = Convention.DEFAULT.unreadable();

  @Option(names = "--ties", paramLabel = "HOW", description = "class (default) or left_out.")
  private Convention.Ties ties = Convention.DEFAULT.ties();

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, evalSet)) {
      VerdictTable table = new Verdicts(set.workspace()).load(set.info().id());
      if (table.verdictCount() == 0) {
        throw CommandError.wrong(
            "\"%s\" holds no verdicts. Import some (lanewright import FILE --evalset %s)."
                .formatted(evalSet, evalSet));
      }
      var report =
          AgreementReport.of(
              evalSet,
              table,
              chosen(RaterValues.all(table)),
              new Convention(orders, unreadable, ties));
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, report.document());
      } else {
        out.print(report.text());
      }
      return Cli.DONE;
    }
  }

  private List<RaterValues> chosen(List<RaterValues> all) {
    if (raters.isEmpty()) {
      return all;
    }
    List<RaterValues> chosen = new ArrayList<>();
    for (String name : raters) {
      List<RaterValues> named =
          all.stream().filter(r -> r.name().equalsIgnoreCase(name.strip())).toList();
      if (named.isEmpty()) {
        throw CommandError.wrong(
            "no rater of \"%s\" is named \"%s\"; it has: %s"
                .formatted(
                    evalSet, name, OpenSet.names(all.stream().map(RaterValues::name).toList())));
      }
      chosen.addAll(named);
    }
    return chosen;
  }
}
