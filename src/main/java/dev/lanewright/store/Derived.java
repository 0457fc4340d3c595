package dev.lanewright.store;

import dev.lanewright.evalset.Message;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Work that may follow an import in the background: signals, token counts, text index. Each step is
 * kept as soon as it is done, so that a later run goes on where this one stopped; a change of the
 * set's samples drops what it made stale. Cancelling or a thrown exception loses at most the step
 * at hand.
 */
public final class Derived {
  private final Workspace workspace;

  /** Derived data of the workspace. */
  public Derived(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Computes signals of one request: {@code Number} values for numbers, {@code String} labels. */
  @FunctionalInterface
  public interface SignalFunction {
    /** Values by signal name; a missing or null value is missing. */
    Map<String, ? extends @Nullable Object> of(List<Message> messages);
  }

  /** Hears of progress, from the calling thread. */
  @FunctionalInterface
  public interface Progress {
    /** So many of so many samples. */
    void done(long done, long total);
  }

  /**
   * Computes and stores the signals named, for samples that lack them.
   *
   * @param numbers names of signals that are numbers
   * @param labels names of signals that are texts
   * @return false when cancelled
   */
  public boolean signals(
      long evalSet,
      List<String> numbers,
      List<String> labels,
      SignalFunction function,
      Progress progress,
      BooleanSupplier cancelled) {
    return new Chunks(workspace, evalSet)
        .run(new SignalChunk(numbers, labels, function), progress, cancelled);
  }

  /** Whether the signal was computed for every sample of the set. */
  public boolean hasSignal(long evalSet, String signal) {
    return workspace.read(
        c -> DerivedRows.done(c, evalSet, signal) >= DerivedRows.chunks(c, evalSet));
  }

  /**
   * Counts tokens of answers whose file did not say, as estimates. Input tokens come from the
   * signal {@code tokens}.
   *
   * @param count tokens of a text
   * @return false when cancelled
   */
  public boolean answerTokens(
      long evalSet, ToIntFunction<String> count, Progress progress, BooleanSupplier cancelled) {
    int models = workspace.read(c -> EvalSetRows.names(c, "model", evalSet)).size();
    return new Chunks(workspace, evalSet).run(new TokenChunk(models, count), progress, cancelled);
  }

  /**
   * Builds the text index that {@link SampleFilter#text} uses.
   *
   * @return false when cancelled
   */
  public boolean textIndex(long evalSet, Progress progress, BooleanSupplier cancelled) {
    return new TextIndex(workspace, evalSet).build(progress, cancelled);
  }

  /** Whether every request of the set is in the text index. */
  public boolean hasTextIndex(long evalSet) {
    return workspace.read(c -> TextIndex.next(c, evalSet) >= TextIndex.end(c, evalSet));
  }
}
