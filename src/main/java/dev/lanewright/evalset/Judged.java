package dev.lanewright.evalset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of verdicts.
 *
 * @param sample the request; without messages where the file only names it
 * @param pair the two answers, or null where the row brings none; a blank key stands for {@link
 *     Pair#of}
 * @param verdicts on the pair
 * @param ratings of single answers to the sample
 */
public record Judged(
    Sample sample, @Nullable Pair pair, List<Verdict> verdicts, List<Rating> ratings) {
  public Judged {
    verdicts = List.copyOf(verdicts);
    ratings = List.copyOf(ratings);
  }
}
