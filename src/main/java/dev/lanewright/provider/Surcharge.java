package dev.lanewright.provider;

/**
 * A long-context surcharge: a request whose input exceeds the threshold pays the factors on all of
 * its tokens, not only on those above.
 *
 * @param aboveTokens input tokens above which it applies (strictly more), positive
 * @param inputFactor multiplies the price of input, cached or not; positive
 * @param outputFactor multiplies the price of output; positive
 */
public record Surcharge(int aboveTokens, double inputFactor, double outputFactor) {}
