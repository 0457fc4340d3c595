package dev.lanewright.ui.replay;

import dev.lanewright.chart.ThroughputChart;
import dev.lanewright.replay.LaneProgress;
import dev.lanewright.replay.RunProgress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How fast a run went, second by second. */
final class Pace {
  private static final double EVERY_S = 1;
  private static final int MOST_POINTS = 1_200;

  private final List<ThroughputChart.Point> points = new ArrayList<>();
  private double last;
  private long calls;
  private long retries;
  private long tokens;
  private final Map<String, Long> laneTokens = new HashMap<>();
  private final Map<String, Double> lanePace = new HashMap<>();
  private double tokensPerSecond;

  /** Looks at a run; true when there is one more point. */
  boolean look(RunProgress now) {
    double passed = now.seconds() - last;
    if (passed < EVERY_S || points.size() >= MOST_POINTS) {
      return false;
    }
    long ended = now.done() + now.failed();
    points.add(
        new ThroughputChart.Point(
            now.seconds(), (ended - calls) / passed, (now.retried() - retries) / passed));
    tokensPerSecond = (now.tokens() - tokens) / passed;
    for (LaneProgress lane : now.lanes()) {
      Long before = laneTokens.put(lane.provider(), lane.tokens());
      lanePace.put(lane.provider(), (lane.tokens() - (before == null ? 0 : before)) / passed);
    }
    last = now.seconds();
    calls = ended;
    retries = now.retried();
    tokens = now.tokens();
    return true;
  }

  List<ThroughputChart.Point> points() {
    return List.copyOf(points);
  }

  double tokensPerSecond() {
    return tokensPerSecond;
  }

  /** Of one provider. */
  double tokensPerSecond(String provider) {
    return lanePace.getOrDefault(provider, 0.0);
  }
}
