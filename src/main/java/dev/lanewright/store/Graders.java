package dev.lanewright.store;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The grader of each eval set, and the answers to be graded. */
public final class Graders {
  private final Workspace workspace;

  /** Graders of the workspace. */
  public Graders(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The spec of the set's grader, or null. */
  public @Nullable String get(long evalSet) {
    return workspace
        .read(
            c ->
                Sql.first(
                    c, "SELECT spec FROM grader WHERE evalset = ?", r -> r.getString(1), evalSet))
        .orElse(null);
  }

  /** Chooses the set's grader; null for none. */
  public void choose(long evalSet, @Nullable String spec) {
    workspace.write(
        c ->
            spec == null
                ? Sql.update(c, "DELETE FROM grader WHERE evalset = ?", evalSet)
                : Sql.update(c, "INSERT OR REPLACE INTO grader VALUES (?, ?)", evalSet, spec));
  }

  /** Takes one recorded answer with a text. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One answer.
     *
     * @param model {@code provider/id}
     * @param quality its grade so far, NaN for none
     */
    void answer(
        long sample,
        String model,
        int repeat,
        String text,
        @Nullable String reference,
        double quality);
  }

  /** Every answer of the set that has a text, by sample. */
  public void each(long evalSet, Visitor visitor, BooleanSupplier cancelled) {
    workspace.read(
        c -> {
          var models = EvalSetRows.names(c, "model", evalSet);
          Sql.each(
              c,
              "SELECT t.sample, t.model, t.repeat, t.text, s.reference, s.facts"
                  + " FROM answer_text t JOIN sample s ON s.id = t.sample"
                  + " WHERE t.sample >= ? AND t.sample < ? AND t.text IS NOT NULL"
                  + " ORDER BY t.sample",
              r -> {
                int model = r.getInt(2);
                int repeat = r.getInt(3);
                visitor.answer(
                    r.getLong(1),
                    models.get(model),
                    repeat,
                    r.getString(4),
                    r.getString(5),
                    quality(r.getBytes(6), model, repeat));
                return !cancelled.getAsBoolean();
              },
              Ids.first(evalSet),
              Ids.first(evalSet + 1));
          return 0;
        });
  }

  private static double quality(byte @Nullable [] packed, int model, int repeat) {
    if (packed != null) {
      var f = new Facts().on(packed);
      while (f.next()) {
        if (f.model == model && f.repeat == repeat) {
          return f.quality;
        }
      }
    }
    return Double.NaN;
  }
}
