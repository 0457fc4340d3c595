package dev.lanewright.ui.judge;

import dev.lanewright.judge.JudgeForecast;
import dev.lanewright.judge.JudgeList;
import dev.lanewright.judge.JudgePlan;
import dev.lanewright.judge.Sides;
import java.util.List;

/**
 * A judge run that could be started, and its price.
 *
 * @param chosen what is judged, and what cannot be
 * @param previews the prompt on some requests, as it would be sent
 */
record JudgeOffer(
    JudgePlan plan,
    Sides.Chosen chosen,
    JudgeList list,
    JudgeForecast forecast,
    List<String> previews) {
  JudgeOffer {
    previews = List.copyOf(previews);
  }
}
