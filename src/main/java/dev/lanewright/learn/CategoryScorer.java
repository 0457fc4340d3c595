package dev.lanewright.learn;

import java.util.Map;

/**
 * A number for each category, shrunk towards the mean of all where there are few samples.
 *
 * @param values by category
 * @param otherwise for an unknown or missing category
 */
public record CategoryScorer(Map<String, Double> values, double otherwise) implements Scorer {
  public CategoryScorer {
    values = Map.copyOf(values);
  }

  @Override
  public double of(Input input) {
    return input.category() == null ? otherwise : values.getOrDefault(input.category(), otherwise);
  }

  @Override
  public boolean embeds() {
    return false;
  }
}
