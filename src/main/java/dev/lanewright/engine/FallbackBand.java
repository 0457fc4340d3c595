package dev.lanewright.engine;

/** How well a cascade does by the share of its attempts that escalate. */
public enum FallbackBand {
  /** No gate checked an answer. */
  NONE("none", "no gate checks an answer"),
  /** Under 20%. */
  WELL("well", "saving well: under 20% escalate"),
  /** From 20 to 60%. */
  NORMAL("normal", "normal: 20 to 60% escalate"),
  /** Over 60%. */
  HIGH("high", "over 60% escalate: start one tier higher"),
  /** Over the break-even rate, where the cascade costs more than starting higher. */
  OVER_BREAK_EVEN("over_break_even", "over break-even: start one tier higher");

  /** Under this share a cascade saves well. */
  public static final double SAVING_WELL = 0.2;

  /** Over this share one starts a tier higher in any case. */
  public static final double MOST = 0.6;

  private final String word;
  private final String words;

  FallbackBand(String word, String words) {
    this.word = word;
    this.words = words;
  }

  /**
   * The band of a rate.
   *
   * @param rate share of attempts that escalate, NaN without any
   * @param breakEven rate at which the cascade saves nothing, NaN where that is unknown
   */
  public static FallbackBand of(double rate, double breakEven) {
    if (Double.isNaN(rate)) {
      return NONE;
    }
    if (rate > breakEven) {
      return OVER_BREAK_EVEN;
    }
    return rate > MOST ? HIGH : rate < SAVING_WELL ? WELL : NORMAL;
  }

  /** Name in documents. */
  public String word() {
    return word;
  }

  /** The band for people. */
  public String words() {
    return words;
  }
}
