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
      case EMBEDDINGS -> with(EmbeddingLearner.usual(cost), signals, category);
      case NEIGHBOURS -> with(NeighbourLearner.usual(), signals, category);
      case CLUSTERS -> with(ClusterLearner.usual(seed), signals, category);
      case SIGNALS -> with(SignalLearner.usual(), false, category);
      case CATEGORY -> CategoryLearner.usual();
      case STACK -> Stacks.usual(signals, category, cost);
    };
  }

  private static Learner with(Learner main, boolean signals, boolean category) {
    List<Learner> parts = new ArrayList<>(List.of(main));
    if (signals) {
      parts.add(SignalLearner.usual());
    }
    if (category) {
      parts.add(CategoryLearner.usual());
    }
    return parts.size() == 1 ? main : StackLearner.ridge(parts, 10);
  }
}
