package dev.lanewright.provider.fault;

/** What can go wrong with a call. */
public enum Fault {
  /** 429 without a hint when to come again. */
  RATE(false),
  /** 429 with {@code retry-after}. */
  RATE_AFTER(false),
  /** 429 that says the quota is used up. */
  QUOTA(false),
  E500(false),
  E503(false),
  E529(false),
  /** The connection is reset before the request was worked on: not billed. */
  RESET(false),
  /** The connection is reset after the request was worked on: billed. */
  RESET_AFTER(true),
  /** Half of the body, then the end: billed. */
  HALF(true),
  /** The body comes slowly, whole in the end: billed. */
  SLOW(true),
  /** The body is no JSON: billed. */
  MALFORMED(true),
  /** The counts of tokens cannot be: billed. */
  WRONG_USAGE(true);

  private final boolean billed;

  Fault(boolean billed) {
    this.billed = billed;
  }

  /** Whether the call is billed all the same. */
  public boolean billed() {
    return billed;
  }
}
