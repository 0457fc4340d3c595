package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import java.util.List;
import java.util.Set;

/** Hands rows to the sink, counts them, and drops those on the list of prompts to drop. */
final class Output {
  private final RowSink sink;
  private final Set<String> exclude;
  private long rows;
  private long rejected;
  private long excluded;

  Output(RowSink sink, Set<String> exclude) {
    this.sink = sink;
    this.exclude = exclude;
  }

  /** Whether a request is to be dropped; if so it is counted. */
  boolean drops(List<Message> messages) {
    if (exclude.isEmpty() || messages.isEmpty() || !exclude.contains(Sample.textOf(messages))) {
      return false;
    }
    excluded++;
    return true;
  }

  /** A row of a request that was dropped already. */
  void dropped() {
    excluded++;
  }

  void row(Sample sample, List<Answer> answers) {
    rows++;
    sink.accept(sample, answers);
  }

  void judged(Judged row) {
    rows++;
    sink.judged(row);
  }

  void reject(Rejected row) {
    rejected++;
    sink.reject(row);
  }

  ReadSummary summary() {
    return new ReadSummary(rows, rejected, excluded);
  }
}
