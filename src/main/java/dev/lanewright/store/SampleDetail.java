package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything recorded of one sample.
 *
 * @param id the store's sample id
 * @param sample request, fields, reference
 * @param split its part of the set
 * @param pin name of the lane it must take, or null
 * @param answers every answer with its repeats, by model in the set's order, then by repeat; {@link
 *     Answer#model()} is {@code provider/id} here
 */
public record SampleDetail(
    long id, Sample sample, Split split, @Nullable String pin, List<Answer> answers) {
  public SampleDetail {
    answers = List.copyOf(answers);
  }
}
