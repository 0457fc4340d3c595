package dev.lanewright.store;

import dev.lanewright.evalset.Split;
import org.jspecify.annotations.Nullable;

/**
 * Which samples to list: those for which every part that is given holds.
 *
 * @param evalSet id of the set
 * @param category only this category
 * @param split only this split
 * @param model only samples that this model ({@code provider/id}) answered with a grade
 * @param right with {@code model}: only those graded at least 0.5 (true) or below (false)
 * @param text the user's search words over the request's text; any text is allowed
 * @param ids only these samples; ascending
 */
public record SampleFilter(
    long evalSet,
    @Nullable String category,
    @Nullable Split split,
    @Nullable String model,
    @Nullable Boolean right,
    @Nullable String text,
    long @Nullable [] ids) {

  /** Every sample of the set. */
  public static SampleFilter all(long evalSet) {
    return new SampleFilter(evalSet, null, null, null, null, null, null);
  }

  /** Only this category, or all for null. */
  public SampleFilter withCategory(@Nullable String newCategory) {
    return new SampleFilter(evalSet, newCategory, split, model, right, text, ids);
  }

  /** Only this split, or all for null. */
  public SampleFilter withSplit(@Nullable Split newSplit) {
    return new SampleFilter(evalSet, category, newSplit, model, right, text, ids);
  }

  /** Only samples that the model got right or wrong. */
  public SampleFilter withModel(@Nullable String newModel, @Nullable Boolean newRight) {
    return new SampleFilter(evalSet, category, split, newModel, newRight, text, ids);
  }

  /** Only samples whose request holds the words. */
  public SampleFilter withText(@Nullable String newText) {
    return new SampleFilter(evalSet, category, split, model, right, newText, ids);
  }

  /** Only these samples, ascending. */
  public SampleFilter withIds(long @Nullable [] newIds) {
    return new SampleFilter(evalSet, category, split, model, right, text, newIds);
  }
}
