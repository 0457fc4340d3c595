package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import java.util.Arrays;

/**
 * Tells answers that an earlier file brought already from repeats: each answer that was recorded
 * before this import stands in for one equal answer of the file.
 */
final class Overlap {
  /** Answers of a sample that are compared; more than that are taken for repeats. */
  private static final int COMPARED = 63;

  private byte[] before;
  private long[] matched;

  /** For a set that has so many samples before the import. */
  Overlap(int samples) {
    before = new byte[samples];
    matched = new long[samples];
    Arrays.fill(before, (byte) -1);
  }

  /** Whether the answer was recorded before; one that was counts only once. */
  boolean repeats(Draft draft, int model, Answer answer) {
    int number = draft.number;
    if (number >= before.length) {
      return sameRepeat(draft, model, answer);
    }
    if (before[number] < 0) {
      before[number] = (byte) Math.min(COMPARED, draft.answers.size());
    }
    for (int i = 0; i < before[number]; i++) {
      if ((matched[number] >> i & 1) == 0 && draft.answers.get(i).says(model, answer)) {
        matched[number] |= 1L << i;
        return true;
      }
    }
    return sameRepeat(draft, model, answer);
  }

  /** The same numbered repeat twice is one answer. */
  private static boolean sameRepeat(Draft draft, int model, Answer answer) {
    return answer.repeat() >= 0
        && draft.answers.stream()
            .anyMatch(r -> r.repeat() == answer.repeat() && r.says(model, answer));
  }
}
