package dev.lanewright.cli;

import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Forgetting;
import dev.lanewright.store.Workspace;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright workspace forget}. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description =
        "Deletes for good: an eval set, the samples whose metadata field has a value, or a reviewer"
            + " with all decisions. What is deleted is overwritten and the file built anew.")
final class WorkspaceForget implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--evalset", paramLabel = "NAME", description = "The eval set.")
  private @Nullable String evalSet;

  @Option(
      names = "--where",
      paramLabel = "FIELD=VALUE",
      description = "Only the samples of the set whose metadata field has this value.")
  private @Nullable String where;

  @Option(names = "--reviewer", paramLabel = "NAME", description = "A person who reviewed.")
  private @Nullable String reviewer;

  @Option(names = "--yes", description = "Needed: nothing deleted comes back.")
  private boolean yes;

  @Override
  public Integer call() {
    if ((evalSet == null) == (reviewer == null) || (where != null && evalSet == null)) {
      throw CommandError.wrong(
          "say what to delete: --evalset NAME, --evalset NAME --where FIELD=VALUE, or --reviewer"
              + " NAME");
    }
    if (!yes) {
      throw CommandError.wrong("this cannot be taken back: add --yes");
    }
    try (Workspace workspace = Workspace.open(common.workspace)) {
      var forgetting = new Forgetting(workspace);
      if (reviewer != null) {
        return told("reviewEvents", people(forgetting, reviewer));
      }
      EvalSetInfo set = find(workspace, String.valueOf(evalSet));
      if (where == null) {
        forgetting.set(set.id());
        return told("samples", Math.toIntExact(set.samples()));
      }
      int equals = where.indexOf('=');
      if (equals <= 0) {
        throw CommandError.wrong("--where is FIELD=VALUE");
      }
      return told(
          "samples",
          forgetting.samples(set.id(), where.substring(0, equals), where.substring(equals + 1)));
    }
  }

  private static int people(Forgetting forgetting, String name) {
    int events = forgetting.reviewer(name);
    if (events < 0) {
      throw CommandError.wrong("nobody named \"" + name + "\" reviewed in this workspace");
    }
    return events;
  }

  private static EvalSetInfo find(Workspace workspace, String name) {
    var sets = new EvalSets(workspace);
    EvalSetInfo set = sets.find(name);
    if (set == null) {
      throw CommandError.wrong(
          "there is no eval set named \"%s\" in this workspace; it has: %s"
              .formatted(
                  name, OpenSet.names(sets.list().stream().map(EvalSetInfo::name).toList())));
    }
    return set;
  }

  private int told(String what, int n) {
    if (common.json) {
      var m = new LinkedHashMap<String, Object>();
      m.put("deleted", what);
      m.put("count", n);
      new JsonOut().write(spec.commandLine().getOut(), m);
    } else {
      spec.commandLine().getOut().printf("%,d %s deleted%n", n, what);
    }
    return Cli.DONE;
  }
}
