package dev.lanewright.ui.learn;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Policy;
import dev.lanewright.workspace.Session;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The bound on a clustering's pass rates: the policy's, once it has such a stage. */
final class PassRate {
  private final Session session;
  private final String clustering;
  private double own;

  /**
   * @param start until a policy says another
   */
  PassRate(Session session, String clustering, double start) {
    this.session = session;
    this.clustering = clustering;
    this.own = start;
  }

  /** Whether the policy in hand reads this clustering. */
  boolean inPolicy() {
    return place(session.policy()).isPresent();
  }

  double get() {
    OptionalInt at = place(session.policy());
    return at.isPresent()
        ? ((Clusters) session.policy().stages().get(at.getAsInt())).passRate()
        : own;
  }

  /** The saved policy's, NaN where it has none. */
  double saved() {
    Policy saved = session.saved().policy();
    OptionalInt at = place(saved);
    return at.isPresent() ? ((Clusters) saved.stages().get(at.getAsInt())).passRate() : Double.NaN;
  }

  /** While it is dragged: the policy is previewed. */
  void preview(double rate) {
    own = rate;
    if (inPolicy()) {
      session.preview(with(rate));
    }
  }

  /** The gesture ends: one undo entry. */
  void commit(double rate) {
    OptionalInt at = place(session.committed());
    own = rate;
    if (at.isEmpty()) {
      return;
    }
    double was = ((Clusters) session.committed().stages().get(at.getAsInt())).passRate();
    if (was == rate) {
      session.cancelPreview();
    } else {
      session.apply(
          String.format(Locale.ROOT, "least pass rate %.2f → %.2f", was, rate), with(rate));
    }
  }

  void cancel() {
    own = get();
    if (inPolicy()) {
      session.cancelPreview();
    }
  }

  private Policy with(double rate) {
    Policy policy = session.committed();
    OptionalInt at = place(policy);
    return at.isEmpty()
        ? policy
        : policy.withStage(
            at.getAsInt(), ((Clusters) policy.stages().get(at.getAsInt())).with(rate));
  }

  private OptionalInt place(Policy policy) {
    return IntStream.range(0, policy.stages().size())
        .filter(
            i -> policy.stages().get(i) instanceof Clusters c && c.clustering().equals(clustering))
        .findFirst();
  }
}
