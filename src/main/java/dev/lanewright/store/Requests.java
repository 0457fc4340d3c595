package dev.lanewright.store;

import dev.lanewright.evalset.Sample;
import java.util.ArrayList;
import java.util.List;

/** Whole samples, for calls and graders. */
public final class Requests {
  private final Workspace workspace;

  /** Samples of the workspace. */
  public Requests(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A sample with its id.
   *
   * @param id the store's sample id
   */
  public record Stored(long id, Sample sample) {}

  /**
   * The samples of these ids, in their order; those that are gone are left out.
   *
   * @param ids of one set
   */
  public List<Stored> load(long[] ids, int from, int to) {
    if (from >= to) {
      return List.of();
    }
    return workspace.read(
        c -> {
          long set = Ids.evalSet(ids[from]);
          List<String> categories = EvalSetRows.names(c, "category", set);
          List<String> fields = EvalSetRows.names(c, "field", set);
          var found = new ArrayList<Stored>(to - from);
          for (int i = from; i < to; i++) {
            Draft draft = SampleRows.load(c, ids[i], categories, fields);
            if (draft != null) {
              found.add(new Stored(ids[i], draft.sample()));
            }
          }
          return found;
        });
  }
}
