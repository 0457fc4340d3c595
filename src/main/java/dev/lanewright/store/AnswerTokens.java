package dev.lanewright.store;

import java.util.HashMap;
import java.util.Map;

/** How long answers were. */
public final class AnswerTokens {
  /** Samples that are looked at: their means move little beyond. */
  private static final int LOOKED_AT = 20_000;

  private final Workspace workspace;

  /** Answers of the workspace. */
  public AnswerTokens(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Mean output tokens by model ({@code provider/id}), of those that have any recorded. */
  public Map<String, Double> meanOutput(long evalSet) {
    return workspace.read(
        c -> {
          var models = EvalSetRows.names(c, "model", evalSet);
          double[] sum = new double[models.size()];
          long[] n = new long[models.size()];
          var facts = new Facts();
          Sql.each(
              c,
              "SELECT facts FROM sample WHERE id >= ? AND id < ? AND facts IS NOT NULL LIMIT ?",
              r -> {
                facts.on(r.getBytes(1));
                while (facts.next()) {
                  if (facts.outputTokens >= 0) {
                    sum[facts.model] += facts.outputTokens;
                    n[facts.model]++;
                  }
                }
                return true;
              },
              Ids.first(evalSet),
              Ids.first(evalSet + 1),
              LOOKED_AT);
          var means = new HashMap<String, Double>();
          for (int m = 0; m < n.length; m++) {
            if (n[m] > 0) {
              means.put(models.get(m), sum[m] / n[m]);
            }
          }
          return means;
        });
  }
}
