package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Sample;
import java.util.List;

/**
 * Takes what a reader reads, row by row, in file order, on one thread.
 *
 * <p>A sample whose key was met before is the same sample: answers are added to it, and parts that
 * were missing (messages, category, reference) are filled in.
 */
public interface RowSink {
  /** A row that could be read. */
  void accept(Sample sample, List<Answer> answers);

  /** A row of verdicts. Its sample may be known already, from this file or before. */
  void judged(Judged row);

  /** A row that could not, set aside. */
  void reject(Rejected rejected);
}
