package dev.lanewright.cli;

import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lanewright evalsets}: what a workspace holds. */
@Command(
    name = "evalsets",
    mixinStandardHelpOptions = true,
    description = "Lists the eval sets of a workspace.")
final class EvalSetsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.open(common.workspace)) {
      List<EvalSetInfo> sets = new EvalSets(workspace).list();
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut()
            .write(out, Map.of("evalsets", sets.stream().map(EvalSetsCommand::document).toList()));
      } else {
        for (EvalSetInfo s : sets) {
          out.printf(
              "%s: %,d samples, %,d answers, %d models, %d categories%n",
              s.name(), s.samples(), s.answers(), s.models().size(), s.categories().size());
        }
      }
      return Cli.DONE;
    }
  }

  private static SequencedMap<String, Object> document(EvalSetInfo s) {
    var m = new LinkedHashMap<String, Object>();
    m.put("name", s.name());
    m.put("samples", s.samples());
    m.put("answers", s.answers());
    m.put("models", s.models());
    m.put("categories", s.categories());
    m.put("files", s.files());
    m.put("created", s.created().toString());
    return m;
  }
}
