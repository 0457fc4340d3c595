package dev.lanewright.store;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.policy.Source;
import java.util.List;

/** Loads columns of an eval set, as the engine wants them. */
public final class Columns {
  private final Workspace workspace;

  /** Columns of the workspace. */
  public Columns(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The set's table without {@link EvalTable#columns()}. A call costs what the file says, else its
   * tokens by the price; where token counts were estimated from texts, {@code estimated} is set.
   * Where the user lets people override judges, settled labels stand in the place of grades; see
   * {@link LabelledQuality}.
   *
   * @throws StoreException when there is no such set
   */
  public EvalTable load(long evalSet, CallPrice price) {
    return workspace.read(
        c -> LabelledQuality.apply(c, evalSet, new TableLoad(c, evalSet, price).load()));
  }

  /**
   * The table with what was recorded since for some samples. Only these are read, and only columns
   * of models that answered them are copied.
   *
   * @param ids samples with new answers, of this set
   */
  public EvalTable update(long evalSet, EvalTable table, long[] ids, CallPrice price) {
    return workspace.read(c -> new TableUpdate(c, evalSet, table, price).with(ids));
  }

  /**
   * Numbers of a signal (computed by {@link Derived} before) or field in the order of the samples'
   * ids; NaN when missing or no number.
   *
   * @throws StoreException when a signal was not computed yet, or the source is a trained model
   */
  public double[] numbers(long evalSet, Source source) {
    return workspace.read(
        c ->
            switch (source.kind()) {
              case SIGNAL -> DerivedRows.numbers(c, evalSet, source.name());
              case FIELD -> FieldLoad.numbers(c, evalSet, source.name());
              case CLASSIFIER, CLUSTERS, INTENTS ->
                  throw new StoreException(source + " is not kept in this workspace.");
            });
  }

  /**
   * Texts of a metadata field in the order of the samples' ids; whole numbers without ".0". Where
   * no field is named {@code category}, the samples' categories.
   */
  public Labels labels(long evalSet, String field) {
    return workspace.read(
        c ->
            field.equals("category") && !EvalSetRows.names(c, "field", evalSet).contains(field)
                ? FieldLoad.categories(c, evalSet)
                : FieldLoad.labels(c, evalSet, field));
  }

  /**
   * Texts of a computed label signal, such as {@code language}.
   *
   * @throws StoreException when it was not computed yet
   */
  public Labels signalLabels(long evalSet, String signal) {
    return workspace.read(c -> DerivedRows.labels(c, evalSet, signal));
  }

  /** Names of the metadata fields of the set, in the order they were met. */
  public List<String> fields(long evalSet) {
    return workspace.read(c -> EvalSetRows.names(c, "field", evalSet));
  }
}
