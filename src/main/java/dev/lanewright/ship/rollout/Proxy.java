package dev.lanewright.ship.rollout;

/** What production shows of how well an arm does, without a judge. */
public enum Proxy {
  /** Share of rated answers that people rated well. */
  THUMBS_UP("thumbs-up", true, 1),
  /** Calls in a conversation. */
  LENGTH("conversation length", false, -1),
  /** Share of conversations that went to a person. */
  ESCALATION("escalation to a person", true, -1),
  /** Share of conversations whose task was completed. */
  COMPLETION("completion", true, 1);

  private final String title;
  private final boolean rate;
  private final int good;

  Proxy(String title, boolean rate, int good) {
    this.title = title;
    this.rate = rate;
    this.good = good;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }

  /** Whether it lies between 0 and 1. */
  public boolean rate() {
    return rate;
  }

  /** 1 where more is better, -1 where less is. */
  int good() {
    return good;
  }
}
