package dev.lanewright.ui.replay;

import dev.lanewright.chart.ThroughputChart;
import dev.lanewright.replay.RunProgress;
import java.util.ArrayList;
import java.util.List;

/** How fast a run went, second by second. */
final class Pace {
  private static final double EVERY_S = 1;
  private static final int MOST_POINTS = 1_200;

  private final List<ThroughputChart.Point> points = new ArrayList<>();
  private double last;
  private long calls;
  private long retries;
  private long tokens;
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
}
