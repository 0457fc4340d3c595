package dev.lanewright.learn;

/**
 * A weighted sum over the terms of the text.
 *
 * @param index what its columns are
 */
public record TermScorer(TermIndex index, Linear weights) implements Scorer {
  @Override
  public double of(Input input) {
    return weights.of(index.row(input.text()));
  }

  @Override
  public boolean embeds() {
    return false;
  }
}
