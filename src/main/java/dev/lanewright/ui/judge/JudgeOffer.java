package dev.lanewright.ui.judge;

import dev.lanewright.judge.JudgeForecast;
import dev.lanewright.judge.JudgeList;
import dev.lanewright.judge.JudgePlan;
import dev.lanewright.judge.Sides;

/**
 * A judge run that could be started, and its price.
 *
 * @param chosen what is judged, and what cannot be
 * @param preview the prompt on the first request, as it would be sent
 */
record JudgeOffer(
    JudgePlan plan, Sides.Chosen chosen, JudgeList list, JudgeForecast forecast, String preview) {}
