package dev.lanewright.ui.data;

import dev.lanewright.store.Derived;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.Pins;
import dev.lanewright.store.RejectedPages;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.Suspicions;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.Workspace;

/**
 * Where the Data screen reads from and writes to. Safe for use by many threads.
 *
 * @param set the eval set in view
 */
public record DataSource(
    EvalSetInfo set,
    SamplePages pages,
    RejectedPages rejected,
    Suspicions suspicions,
    Pins pins,
    Derived derived,
    TrainedModels trained) {
  /** The set of a workspace. */
  public static DataSource of(Workspace workspace, EvalSetInfo set) {
    return new DataSource(
        set,
        new SamplePages(workspace),
        new RejectedPages(workspace),
        new Suspicions(workspace),
        new Pins(workspace),
        new Derived(workspace),
        new TrainedModels(workspace));
  }
}
