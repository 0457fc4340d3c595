package dev.lanewright.learn;

/** One trained number of a request; pure, and the same bits wherever it is computed. */
public sealed interface Scorer
    permits CategoryScorer,
        ClusterScorer,
        EmbeddingScorer,
        NeighbourScorer,
        SignalScorer,
        StackScorer,
        TermScorer {
  /** The number; higher needs the higher tier more. */
  double of(Input input);

  /** Whether it reads the embedding. */
  boolean embeds();
}
