package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;

/** The ways to learn a router that can be chosen. */
public enum Method {
  /** Logistic regression on words and pairs of words. */
  TFIDF,
  /** Logistic regression on embeddings. */
  EMBEDDINGS,
  /** Mean gain of the nearest training samples. */
  NEIGHBOURS,
  /** Mean gain of the cluster. */
  CLUSTERS,
  /** Ridge regression on signals. */
  SIGNALS,
  /** A per-category table. */
  CATEGORY,
  /** All of them, weighted. */
  STACK;

  /** Whether it reads embeddings. */
  public boolean embeds() {
    return this == EMBEDDINGS || this == NEIGHBOURS || this == CLUSTERS || this == STACK;
  }

  /**
   * The learner.
   *
   * @param signals whether signals are known
   * @param category whether the category is used
   */
  public Learner learner(boolean signals, boolean category, double cost, long seed) {
    return switch (this) {
      case TFIDF -> with(TermLearner.usual(cost), signals, category);
      case EMBEDDINGS -> with(new EmbeddingLearner(1, cost, Wants.NEEDS), signals, category);
      case NEIGHBOURS -> with(new NeighbourLearner(60, 0), signals, category);
      case CLUSTERS -> with(new ClusterLearner(64, 10, seed), signals, category);
      case SIGNALS -> with(new SignalLearner(10), false, category);
      case CATEGORY -> new CategoryLearner(10);
      case STACK -> Stacks.usual(signals, category, cost, seed);
    };
  }

  private static Learner with(Learner main, boolean signals, boolean category) {
    List<Learner> parts = new ArrayList<>(List.of(main));
    if (signals) {
      parts.add(new SignalLearner(10));
    }
    if (category) {
      parts.add(new CategoryLearner(10));
    }
    return parts.size() == 1 ? main : new StackLearner(parts, 10);
  }
}
