package dev.lanewright.store;

import dev.lanewright.engine.EvalTable;
import java.util.ArrayList;
import java.util.List;

/** Looks for data that is probably wrong. */
public final class Suspicions {
  private final Workspace workspace;

  /** Findings in the workspace. */
  public Suspicions(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Every finding of the set.
   *
   * @param cheapestFirst models by strength, weakest first; models not named are not compared
   */
  public List<Suspicion> find(long evalSet, List<String> cheapestFirst) {
    EvalTable table = new Columns(workspace).load(evalSet, CallPrice.NONE);
    var found = new ArrayList<Suspicion>();
    found.addAll(InvertedCategories.find(table, cheapestFirst));
    found.addAll(ConstantColumns.grades(table));
    workspace.read(
        c -> {
          var texts = new SuspectTexts(c, evalSet, table);
          found.addAll(texts.duplicates());
          found.addAll(texts.emptyAnswers());
          return found.addAll(
              ConstantColumns.fields(c, evalSet, EvalSetRows.names(c, "field", evalSet), table));
        });
    return found;
  }
}
