package dev.lanewright.workspace.catalogue;

import java.util.List;

/** Where models are used, and under which names. Slow: called in the background. */
public interface ModelUses {
  /**
   * A model of an eval set.
   *
   * @param evalSet the store's id
   * @param setName the set's name
   * @param fileName the model's name in the files
   * @param model {@code provider/id}
   */
  record Use(long evalSet, String setName, String fileName, String model) {}

  /** Every use, by eval set; a model whose name in the files is not known has its id there. */
  List<Use> list();

  /**
   * Takes a set's model for another model of the catalogue.
   *
   * @throws dev.lanewright.store.StoreException when another model of the set has that name
   */
  void map(Use use, String model);
}
