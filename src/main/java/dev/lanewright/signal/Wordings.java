package dev.lanewright.signal;

import dev.lanewright.policy.regex.Keywords;
import dev.lanewright.policy.regex.PortablePattern;
import java.util.List;

/** The patterns behind the signals {@code code} and {@code multi_step}. */
public final class Wordings {
  /** Words that tell of several steps. */
  public static final List<String> STEPS =
      List.of(
          "then",
          "after that",
          "afterwards",
          "secondly",
          "finally",
          "next step",
          "step by step",
          "step-by-step",
          "step 1",
          "step 2",
          "step 3",
          "in two steps",
          "in three steps");

  private Wordings() {}

  /** A line that opens a fenced code block, indented by at most three spaces. */
  public static PortablePattern code() {
    return PortablePattern.parse("(?:^|[\\r\\n]) {0,3}(?:```|~~~)");
  }

  /** A line that starts the second item of a numbered list. */
  public static PortablePattern list() {
    return PortablePattern.parse("(?:^|[\\r\\n])[ \\t]*2[.)][ \\t]");
  }

  /** Any of {@link #STEPS}. */
  public static PortablePattern steps() {
    return Keywords.pattern(STEPS);
  }
}
