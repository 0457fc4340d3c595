package dev.lanewright.store;

/** Which answers have a text. */
public final class AnswerTexts {
  private final Workspace workspace;

  /** Answers of the workspace. */
  public AnswerTexts(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The store's ids of the samples whose first answer of that model has a text, ascending. */
  public long[] having(long evalSet, String model) {
    return workspace
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT t.sample FROM answer_text t JOIN model m ON m.code = t.model"
                        + " WHERE m.evalset = ? AND m.name = ? AND t.sample >= ? AND t.sample < ?"
                        + " AND t.repeat = 0 AND t.text IS NOT NULL ORDER BY t.sample",
                    r -> r.getLong(1),
                    evalSet,
                    model,
                    Ids.first(evalSet),
                    Ids.first(evalSet + 1)))
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }
}
