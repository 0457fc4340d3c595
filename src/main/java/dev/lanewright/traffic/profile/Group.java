package dev.lanewright.traffic.profile;

/**
 * Figures of some calls: of a model, a lane, an endpoint, a category, a day, or all.
 *
 * @param name what they have in common; empty where the log does not say
 * @param calls how many
 * @param errors without an answer
 * @param cacheHits answered by the gateway's own cache
 * @param priced calls with a known cost
 * @param usd their cost together
 * @param counted calls with known tokens
 * @param inputTokens their input tokens, cached ones included
 * @param cachedTokens of them, read from a cache
 * @param outputTokens their output tokens
 * @param tokensP50 of input and output together; NaN without any, as every quantile here
 * @param tokensP95 likewise
 * @param timed calls with a known latency
 * @param latencyP50 milliseconds
 * @param latencyP95 milliseconds
 * @param latencyP99 milliseconds
 * @param firstTokenP50 milliseconds
 * @param firstTokenP95 milliseconds
 * @param rated calls with a rating
 * @param ratings their sum
 * @param thumbs calls rated up or down
 * @param thumbsUp of them, up
 * @param texts calls whose request is in the log
 * @param shortTexts of them, below {@link Profiler#SHORT} characters
 * @param smallTalk of them, that look like a greeting
 */
public record Group(
    String name,
    long calls,
    long errors,
    long cacheHits,
    long priced,
    double usd,
    long counted,
    double inputTokens,
    double cachedTokens,
    double outputTokens,
    double tokensP50,
    double tokensP95,
    long timed,
    double latencyP50,
    double latencyP95,
    double latencyP99,
    double firstTokenP50,
    double firstTokenP95,
    long rated,
    double ratings,
    long thumbs,
    long thumbsUp,
    long texts,
    long shortTexts,
    long smallTalk) {
  /** Mean USD of the priced calls, or NaN. */
  public double meanUsd() {
    return priced == 0 ? Double.NaN : usd / priced;
  }

  /** USD of the priced calls, or NaN where none is priced. */
  public double totalUsd() {
    return priced == 0 ? Double.NaN : usd;
  }

  /** Calls whose cost is not known. */
  public long unpriced() {
    return calls - priced;
  }

  /** Mean rating, or NaN. */
  public double meanRating() {
    return rated == 0 ? Double.NaN : ratings / rated;
  }
}
