package dev.lanewright.ui.judge;

import dev.lanewright.judge.JudgePrompt;
import java.util.List;

/**
 * What shall be judged, by whom.
 *
 * @param prompt what is asked
 * @param judges {@code provider/id} of each
 * @param one model of side one, or whose answers; empty: what the policy in hand serves
 * @param other model of side two; for pairs only
 * @param control whether side two is judged against itself
 * @param share 0..1 of the requests, by category
 * @param maxOutput most tokens of a reply
 */
record JudgeWish(
    JudgePrompt prompt,
    List<String> judges,
    String one,
    String other,
    boolean control,
    double share,
    int maxOutput) {
  JudgeWish {
    judges = List.copyOf(judges);
  }
}
