package dev.lanewright.workspace.catalogue;

import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ModelNames;
import dev.lanewright.store.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Uses of models as the workspace file records them. */
public final class StoreModelUses implements ModelUses {
  private final EvalSets sets;
  private final ModelNames names;

  /** Uses in the workspace. */
  public StoreModelUses(Workspace workspace) {
    this.sets = new EvalSets(workspace);
    this.names = new ModelNames(workspace);
  }

  @Override
  public List<Use> list() {
    var all = new ArrayList<Use>();
    for (EvalSetInfo set : sets.list()) {
      List<ModelNames.Alias> aliases = names.list(set.id());
      for (String model : set.models()) {
        List<Use> uses =
            aliases.stream()
                .filter(a -> a.model().equals(model))
                .map(a -> new Use(set.id(), set.name(), a.fileName(), model))
                .toList();
        all.addAll(
            uses.isEmpty()
                ? List.of(
                    new Use(set.id(), set.name(), model.substring(model.indexOf('/') + 1), model))
                : uses);
      }
    }
    return all;
  }

  @Override
  public void map(Use use, String model) {
    names.rename(use.evalSet(), use.model(), model);
  }
}
