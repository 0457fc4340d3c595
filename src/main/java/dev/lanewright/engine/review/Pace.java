package dev.lanewright.engine.review;

import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import java.util.Arrays;
import java.util.Collection;

/**
 * How fast a reviewer goes.
 *
 * @param secondsEach median of the last decisions, NaN before the first
 * @param decisions how many it is taken from
 */
public record Pace(double secondsEach, int decisions) {
  private static final int LAST = 20;

  /** The pace that these events show, in the order they happened. */
  public static Pace of(Collection<ReviewEvent> events, long reviewer) {
    double[] all =
        events.stream()
            .filter(e -> e.reviewer() == reviewer && e.action() == ReviewAction.VERDICT)
            .mapToDouble(ReviewEvent::seconds)
            .filter(s -> s > 0)
            .toArray();
    double[] last = Arrays.copyOfRange(all, Math.max(0, all.length - LAST), all.length);
    Arrays.sort(last);
    int n = last.length;
    double median =
        n == 0 ? Double.NaN : n % 2 == 1 ? last[n / 2] : (last[n / 2 - 1] + last[n / 2]) / 2;
    return new Pace(median, n);
  }

  /** Seconds that so many items will take, NaN when unknown. */
  public double secondsFor(int items) {
    return secondsEach * items;
  }
}
