package dev.lanewright.workspace.catalogue;

import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ModelNames;
import dev.lanewright.store.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Where models are used, and under which names. Reads and writes the workspace: slow. */
public final class ModelUses {
  private final EvalSets sets;
  private final ModelNames names;

  /** Uses in the workspace. */
  public ModelUses(Workspace workspace) {
    this.sets = new EvalSets(workspace);
    this.names = new ModelNames(workspace);
  }

  /**
   * A model of an eval set.
   *
   * @param evalSet the store's id
   * @param setName the set's name
   * @param fileName the model's name in the files
   * @param model {@code provider/id}
   */
  public record Use(long evalSet, String setName, String fileName, String model) {}

  /** Every use, by eval set; a model whose name in the files is not known has its id there. */
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

  /**
   * Takes a set's model for another model of the catalogue.
   *
   * @throws dev.lanewright.store.StoreException when another model of the set has that name
   */
  public void map(Use use, String model) {
    names.rename(use.evalSet(), use.model(), model);
  }
}
