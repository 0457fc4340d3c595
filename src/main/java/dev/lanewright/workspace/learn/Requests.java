package dev.lanewright.workspace.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.evalset.Sample;
import dev.lanewright.store.TextScan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The texts of requests. */
final class Requests {
  private Requests() {}

  /**
   * Texts of the samples at these positions of the table, in their order; null when stopped.
   *
   * @param positions ascending
   */
  static @Nullable List<String> texts(
      TextScan scan, EvalTable table, int[] positions, BooleanSupplier stop) {
    long[] ids = Arrays.stream(positions).mapToLong(i -> table.ids()[i]).toArray();
    List<String> texts = new ArrayList<>(Collections.nCopies(ids.length, ""));
    boolean done =
        scan.requests(
            ids,
            0,
            ids.length,
            (i, messages, reference) -> texts.set(i, Sample.textOf(messages)),
            stop);
    return done ? texts : null;
  }

  /** Category of the sample at the position, or null. */
  static @Nullable String category(EvalTable table, int i) {
    int code = table.category()[i];
    return code < 0 ? null : table.categories().get(code);
  }
}
