package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * A trained router: how likely a request needs each tier.
 *
 * @param tiers names, cheapest first, 2 to 6
 * @param heads one for each tier above the first: P(this tier or a higher one is needed)
 * @param embedder what makes the embeddings it reads, empty for none
 * @param signals names of the signals it reads
 * @param category whether it reads the category
 */
public record Classifier(
    List<String> tiers, List<Head> heads, String embedder, List<String> signals, boolean category) {
  public Classifier {
    tiers = List.copyOf(tiers);
    heads = List.copyOf(heads);
    signals = List.copyOf(signals);
    if (heads.size() != tiers.size() - 1) {
      throw new IllegalArgumentException("a classifier has one head for each tier above the first");
    }
  }

  /** P(this tier or a higher one is needed) by tier above the first, made non-increasing. */
  public double[] cumulative(Input input) {
    double[] p = new double[heads.size()];
    for (int k = 0; k < p.length; k++) {
      p[k] = heads.get(k).of(input);
    }
    return ordered(p);
  }

  /** Each number no higher than the one before. */
  static double[] ordered(double[] p) {
    double[] out = p.clone();
    for (int k = 1; k < out.length; k++) {
      out[k] = Math.min(out[k], out[k - 1]);
    }
    return out;
  }

  /**
   * Names of its outputs: {@code ""} the score, {@code >=TIER} P(the tier or a higher one is
   * needed), {@code =TIER} P(the tier is the cheapest that does).
   */
  public List<String> outputs() {
    List<String> names = new ArrayList<>();
    names.add("");
    tiers.stream().skip(1).forEach(t -> names.add(">=" + t));
    tiers.forEach(t -> names.add("=" + t));
    return names;
  }

  /**
   * An output from {@link #cumulative}: the score is the mean of the cumulative probabilities, so
   * with two tiers P(strong needed).
   *
   * @throws IllegalArgumentException where there is no such output
   */
  public double output(String name, double[] cumulative) {
    if (name.isEmpty()) {
      double sum = 0;
      for (double p : cumulative) {
        sum += p;
      }
      return sum / cumulative.length;
    }
    boolean atLeast = name.startsWith(">=");
    int tier = tiers.indexOf(name.substring(atLeast ? 2 : 1));
    if (tier < 0 || (atLeast && tier == 0)) {
      throw new IllegalArgumentException("a classifier has no output \"" + name + "\"");
    }
    double here = tier == 0 ? 1 : cumulative[tier - 1];
    return atLeast || tier == tiers.size() - 1 ? here : here - cumulative[tier];
  }
}
