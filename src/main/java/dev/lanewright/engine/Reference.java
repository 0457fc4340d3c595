package dev.lanewright.engine;

/**
 * A reference drawn beside the frontier: a point, and a polyline where it is a curve.
 *
 * @param kind which reference
 * @param name shown to people
 * @param cost mean USD per request, NaN when unpriced
 * @param quality mean quality 0..1, NaN when unknown
 * @param n samples it stands on
 * @param costs polyline USD per request, ascending; empty for a point
 * @param qualities polyline quality
 */
public record Reference(
    Kind kind,
    String name,
    double cost,
    double quality,
    long n,
    double[] costs,
    double[] qualities) {

  /** The references that are always drawn. */
  public enum Kind {
    /** Every request to the lowest tier's model. */
    ALL_CHEAP,
    /** Every request to the highest tier's model. */
    ALL_STRONG,
    /** Every request to one model. */
    MODEL,
    /** A coin that mixes the lowest and the highest tier. */
    RANDOM,
    /** The single model of highest quality (cheapest of equals). */
    CONSTANT,
    /** The policy's own decisions dealt out at random: what its shares alone would earn. */
    SHUFFLED,
    /** The zero router: the non-decreasing convex hull of the single models. */
    HULL,
    /** The cheapest correct model per sample, the cheapest where none is correct. */
    ORACLE,
    /**
     * Starting the lowest gated tier's requests one tier higher: a cascade that costs more than
     * that saves nothing by its gates.
     */
    BREAK_EVEN,
    /** The best that the policy's tiers could do at each budget, knowing every grade. */
    ORACLE_CURVE
  }
}
