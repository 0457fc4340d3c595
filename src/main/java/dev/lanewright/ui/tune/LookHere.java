package dev.lanewright.ui.tune;

import dev.lanewright.engine.verdict.VerdictTallies;
import dev.lanewright.policy.Policy;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.workspace.WorstLoss;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to look at first.
 *
 * @param text what loses, and through which stage
 * @param action the link's text, empty for none
 * @param samples what the link shows, or null
 */
record LookHere(String text, String action, @Nullable SampleList samples) {

  /**
   * Names the worst loss.
   *
   * @param worst or null when no category loses more than its interval
   * @param baseline short name
   * @param paired whether any sample is graded on both sides
   */
  static LookHere of(@Nullable WorstLoss worst, Policy policy, String baseline, boolean paired) {
    if (!paired) {
      return new LookHere(
          "No sample is graded both on this policy's path and on "
              + baseline
              + "'s: there is"
              + " nothing to compare yet.",
          "",
          null);
    }
    if (worst == null) {
      return new LookHere(
          "No category loses to " + baseline + " by more than its interval.", "", null);
    }
    double value = Math.abs(worst.slice().delta().quality().value());
    String stage = StageWords.name(policy, worst.stage());
    String name =
        worst.slice().name().equals(VerdictTallies.NO_CATEGORY)
            ? "What has no category"
            : worst.slice().name();
    String text =
        "%s loses %s%s points. %s of its %s losses came through %s."
            .formatted(
                name,
                Numbers.percent(value).replace("%", ""),
                Numbers.plusMinus(worst.slice().delta().quality()),
                Numbers.count(worst.samples().length),
                Numbers.count(worst.losses()),
                stage);
    return new LookHere(
        text,
        "Show the " + Numbers.count(worst.samples().length) + " samples",
        new SampleList("lost in " + name + " through " + stage, worst.samples()));
  }
}
