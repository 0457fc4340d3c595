package dev.lanewright.policy;

/**
 * Decides for the cheapest tier whose model passes often enough in the request's cluster, by the
 * shrunken pass rate of the training samples; where none does, or the cluster is unknown, it passes
 * on. Rates and the bound are compared after {@link Rounding#round9}.
 *
 * @param clustering name of a trained clustering
 * @param passRate least pass rate, 0..1
 */
public record Clusters(String clustering, double passRate) implements Stage {

  /** The pass rate of a model in the request's cluster. */
  public Source rate(String model) {
    return new Source(Source.Kind.CLUSTERS, clustering + "=" + model);
  }

  /** This stage with another bound. */
  public Clusters with(double newPassRate) {
    return new Clusters(clustering, newPassRate);
  }
}
