package dev.lanewright.engine.verdict;

import java.util.List;

/**
 * How verdicts are counted where two raters are compared. Every figure of agreement names it.
 *
 * @param orders which orders are compared
 * @param unreadable what an unreadable verdict is
 * @param ties what a tie is
 */
public record Convention(Orders orders, Unreadable unreadable, Ties ties) {
  /** Both orders pooled, an unreadable verdict as a class of its own, ties counted. */
  public static final Convention DEFAULT =
      new Convention(Orders.POOLED, Unreadable.CLASS, Ties.CLASS);

  /** Which orders are compared. */
  public enum Orders {
    /** Each order of a pair is an item. */
    POOLED,
    /** Only verdicts with A shown first. */
    FIRST,
    /** Only verdicts with B shown first. */
    SECOND,
    /** Both orders together are one item; a verdict that flips is a class of its own. */
    COMBINED
  }

  /** What an unreadable verdict is. */
  public enum Unreadable {
    /** A class of its own, with which nobody readable agrees. */
    CLASS,
    /** Left out, and counted. */
    LEFT_OUT
  }

  /** What a tie is. */
  public enum Ties {
    /** A class of its own; both bad counts here. */
    CLASS,
    /** Items on which either rater says tie are left out. */
    LEFT_OUT
  }

  /** The convention in words. */
  public List<String> words() {
    return List.of(
        switch (orders) {
          case POOLED ->
              "both orders pooled: each order is an item; a rater without orders counts for each";
          case FIRST -> "only verdicts with A shown first; a rater without orders counts";
          case SECOND -> "only verdicts with B shown first; a rater without orders counts";
          case COMBINED -> "both orders together are one item; a flip is a class of its own";
        },
        switch (unreadable) {
          case CLASS -> "an unreadable verdict is a class of its own";
          case LEFT_OUT -> "unreadable verdicts are left out";
        },
        switch (ties) {
          case CLASS -> "a tie is a class of its own; both bad counts as a tie";
          case LEFT_OUT -> "items with a tie are left out";
        });
  }
}
