package dev.lanewright.store;

import java.util.ArrayList;
import java.util.List;

/** Calls that brought an error, in a file or here, and no answer since. */
public final class FailedAnswers {
  private final Workspace workspace;

  /** Failed answers of the workspace. */
  public FailedAnswers(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * One of them.
   *
   * @param sample the store's sample id
   * @param model {@code provider/id}
   * @param repeat its number
   */
  public record Failed(long sample, String model, int repeat) {}

  /** All of the set, by sample. */
  public List<Failed> list(long evalSet) {
    return workspace.read(
        c -> {
          var models = EvalSetRows.names(c, "model", evalSet);
          var found = new ArrayList<Failed>();
          var facts = new Facts();
          Sql.each(
              c,
              "SELECT id, facts FROM sample WHERE id >= ? AND id < ? AND facts IS NOT NULL"
                  + " ORDER BY id",
              r -> {
                facts.on(r.getBytes(2));
                while (facts.next()) {
                  if (facts.hasError) {
                    found.add(new Failed(r.getLong(1), models.get(facts.model), facts.repeat));
                  }
                }
                return true;
              },
              Ids.first(evalSet),
              Ids.first(evalSet + 1));
          return found;
        });
  }
}
