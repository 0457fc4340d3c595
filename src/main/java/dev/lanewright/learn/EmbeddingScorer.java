package dev.lanewright.learn;

/** A weighted sum over the embedding; NaN without one. */
public record EmbeddingScorer(Linear weights) implements Scorer {
  @Override
  public double of(Input input) {
    boolean fits = input.embedding().length == weights.weights().length;
    return fits ? weights.of(input.embedding()) : Double.NaN;
  }

  @Override
  public boolean embeds() {
    return true;
  }
}
