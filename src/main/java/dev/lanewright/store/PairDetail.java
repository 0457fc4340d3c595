package dev.lanewright.store;

import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one pair.
 *
 * @param id the store's
 * @param sampleId the store's
 * @param sample the request
 * @param pair its arms; the texts are filled in from the recorded answers where those are known
 * @param verdicts by rater, order and repeat
 * @param ratings of either answer alone, by answer and rater
 * @param label what people settled on, or null
 */
public record PairDetail(
    long id,
    long sampleId,
    Sample sample,
    Pair pair,
    List<Verdict> verdicts,
    List<Rating> ratings,
    @Nullable HumanLabel label) {
  public PairDetail {
    verdicts = List.copyOf(verdicts);
    ratings = List.copyOf(ratings);
  }
}
