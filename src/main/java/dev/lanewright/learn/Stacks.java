package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;

/** What the usual stack combines. */
final class Stacks {
  private Stacks() {}

  private static final double LAMBDA = 300;

  static StackLearner usual(boolean signals, boolean category, double cost) {
    List<Learner> parts = new ArrayList<>();
    parts.add(TermLearner.usual(cost));
    parts.add(EmbeddingLearner.usual(cost));
    parts.add(NeighbourLearner.usual());
    if (signals) {
      parts.add(SignalLearner.usual());
    }
    if (category) {
      parts.add(CategoryLearner.usual());
    }
    return new StackLearner(parts, signals, LAMBDA, Boosting.USUAL, 1);
  }
}
