package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts, while rows come in, what the user should hear of afterwards. */
final class ImportWarnings {
  private long estimated;
  private long ungraded;
  private long overCap;

  /** Notes an answer that was added. */
  void answer(Answer a) {
    boolean priced = !Double.isNaN(a.costUsd());
    if (!priced && (a.inputTokens() < 0 || a.outputTokens() < 0)) {
      estimated++;
    }
    if (Double.isNaN(a.quality())) {
      ungraded++;
    }
  }

  /** Notes a sample whose category no longer fits. */
  void categoryOverCap() {
    overCap++;
  }

  /**
   * What to say.
   *
   * @param rows rows read, those set aside included
   * @param rejected of them set aside
   * @param uncategorised samples added without a category
   */
  List<String> say(long rows, long rejected, long uncategorised, int cap, String other) {
    var said = new ArrayList<String>();
    if (rejected > 0) {
      said.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d rows (%.1f%%) were set aside; the list of rejected rows says why.",
              rejected,
              rows,
              100.0 * rejected / Math.max(rows, 1)));
    }
    add(said, estimated, "answers come without cost and tokens: their tokens are estimated");
    add(said, ungraded, "answers have no grade: policies that reach them are not covered there");
    add(said, uncategorised, "samples have no category");
    add(
        said,
        overCap,
        "samples are beyond the limit of %,d categories and stand under \"%s\""
            .formatted(cap, other));
    return said;
  }

  private static void add(List<String> said, long count, String what) {
    if (count > 0) {
      said.add(String.format(Locale.ROOT, "%,d %s.", count, what));
    }
  }
}
