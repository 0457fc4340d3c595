package dev.lanewright.store;

import dev.lanewright.evalset.Message;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Streams texts in id order. Several scans may run side by side on parts of the same ids; each
 * holds one row in memory.
 */
public final class TextScan {
  private final Workspace workspace;

  /** Texts of the workspace. */
  public TextScan(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Takes one request. */
  @FunctionalInterface
  public interface Requests {
    /**
     * One sample.
     *
     * @param index its position in the ids given
     */
    void request(int index, List<Message> messages, @Nullable String reference);
  }

  /** Takes one answer. */
  @FunctionalInterface
  public interface Answers {
    /**
     * The first recorded answer of the model to a sample.
     *
     * @param index the sample's position in the ids given
     * @param text the reply, null where only its grade was recorded or the call failed
     * @param reference the sample's known good answer, or null
     */
    void answer(int index, @Nullable String text, @Nullable String reference);
  }

  /**
   * Requests of the samples at positions {@code from} to {@code to} (exclusive) of the ids.
   *
   * @param ids ids of one eval set, ascending: {@code EvalTable.ids()}
   * @return false when cancelled
   */
  public boolean requests(
      long[] ids, int from, int to, Requests visitor, BooleanSupplier cancelled) {
    return Later.yet(workspace);
  }

  /**
   * First answers (repeat 0) of the model to the samples at positions {@code from} to {@code to};
   * samples it did not answer are passed over.
   *
   * @return false when cancelled
   */
  public boolean answers(
      long[] ids, int from, int to, String model, Answers visitor, BooleanSupplier cancelled) {
    return Later.yet(workspace);
  }
}
