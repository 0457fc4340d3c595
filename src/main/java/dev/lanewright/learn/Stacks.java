package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;

/** What the usual stack combines. */
final class Stacks {
  private Stacks() {}

  static StackLearner usual(boolean signals, boolean category, double cost, long seed) {
    List<Learner> parts = new ArrayList<>();
    parts.add(new TermLearner(Grams.WORDS_1_2, 10_000, 2, 1, cost, Wants.NEEDS));
    parts.add(new EmbeddingLearner(1, cost, Wants.NEEDS));
    parts.add(new NeighbourLearner(60, 0));
    parts.add(new ClusterLearner(64, 10, seed));
    if (signals) {
      parts.add(new SignalLearner(10));
    }
    if (category) {
      parts.add(new CategoryLearner(10));
    }
    return new StackLearner(parts, 10);
  }
}
