package dev.lanewright.provider;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs from a day on, in USD per million tokens. NaN where a price is not known: an
 * unknown price is unpriced, never 0. 0 means free of charge.
 *
 * @param model {@code provider/id}
 * @param validFrom first day of validity
 * @param inputPerM uncached input
 * @param outputPerM output, reasoning included
 * @param cachedInputPerM input read from the prompt cache
 * @param cacheWritePerM input written to the prompt cache
 * @param batchInputPerM input of the provider's batch interface
 * @param batchOutputPerM output of the provider's batch interface
 * @param longContext surcharge on long requests, or null for none
 * @param source where the price comes from, as shown to people
 */
public record Price(
    String model,
    LocalDate validFrom,
    double inputPerM,
    double outputPerM,
    double cachedInputPerM,
    double cacheWritePerM,
    double batchInputPerM,
    double batchOutputPerM,
    @Nullable Surcharge longContext,
    String source) {

  private static final double MILLION = 1e6;

  /** A price of input and output alone. */
  public static Price of(
      String model, LocalDate validFrom, double inputPerM, double outputPerM, String source) {
    return new Price(
        model,
        validFrom,
        inputPerM,
        outputPerM,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        null,
        source);
  }

  /** Whether calls with input and output can be costed. */
  public boolean priced() {
    return !Double.isNaN(inputPerM) && !Double.isNaN(outputPerM);
  }

  /** Whether any amount is known. */
  public boolean known() {
    return !Double.isNaN(inputPerM) || !Double.isNaN(outputPerM);
  }

  /**
   * This price with the lesser amounts that it does not state, such as those of the batch
   * interface, taken from another whose input and output cost the same; else this price.
   */
  public Price completedBy(Price other) {
    if (!same(inputPerM, other.inputPerM) || !same(outputPerM, other.outputPerM)) {
      return this;
    }
    return new Price(
        model,
        validFrom,
        inputPerM,
        outputPerM,
        stated(cachedInputPerM, other.cachedInputPerM),
        stated(cacheWritePerM, other.cacheWritePerM),
        stated(batchInputPerM, other.batchInputPerM),
        stated(batchOutputPerM, other.batchOutputPerM),
        longContext,
        source);
  }

  /** Whether every amount equals the other's; date and source may differ. */
  public boolean sameAmounts(Price other) {
    return same(inputPerM, other.inputPerM)
        && same(outputPerM, other.outputPerM)
        && same(cachedInputPerM, other.cachedInputPerM)
        && same(cacheWritePerM, other.cacheWritePerM)
        && same(batchInputPerM, other.batchInputPerM)
        && same(batchOutputPerM, other.batchOutputPerM)
        && sameSurcharge(longContext, other.longContext);
  }

  /**
   * USD of one call without cached input.
   *
   * @param inputTokens tokens billed as input, or their mean over repeats; negative: not known
   * @param outputTokens tokens billed as output, or their mean; negative: not known
   * @return NaN when a token count or the price of tokens that were used is not known
   */
  public double costUsd(double inputTokens, double outputTokens) {
    if (!(inputTokens >= 0 && outputTokens >= 0)) {
      return Double.NaN;
    }
    if (longContext == null || inputTokens <= longContext.aboveTokens()) {
      return share(inputTokens, inputPerM) + share(outputTokens, outputPerM);
    }
    return share(inputTokens, inputPerM * longContext.inputFactor())
        + share(outputTokens, outputPerM * longContext.outputFactor());
  }

  /** This price for another model. */
  public Price withModel(String newModel) {
    return new Price(
        newModel,
        validFrom,
        inputPerM,
        outputPerM,
        cachedInputPerM,
        cacheWritePerM,
        batchInputPerM,
        batchOutputPerM,
        longContext,
        source);
  }

  /** This price from another day on, with another source. */
  public Price restated(LocalDate newValidFrom, String newSource) {
    return new Price(
        model,
        newValidFrom,
        inputPerM,
        outputPerM,
        cachedInputPerM,
        cacheWritePerM,
        batchInputPerM,
        batchOutputPerM,
        longContext,
        newSource);
  }

  // No tokens cost nothing at any price: an embedding call has no output, and no price for one.
  private static double share(double tokens, double perM) {
    return tokens == 0 ? 0 : tokens * perM / MILLION;
  }

  private static double stated(double own, double other) {
    return Double.isNaN(own) ? other : own;
  }

  private static boolean sameSurcharge(@Nullable Surcharge a, @Nullable Surcharge b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.aboveTokens() == b.aboveTokens()
        && same(a.inputFactor(), b.inputFactor())
        && same(a.outputFactor(), b.outputFactor());
  }

  // Books quote per token or per million: a product by 1e6 may differ in the last bits.
  private static boolean same(double a, double b) {
    return Double.isNaN(a) ? Double.isNaN(b) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  }
}
