package dev.lanewright.ui.tune;

import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import dev.lanewright.workspace.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Edits of one intent table, each one undo entry. */
final class IntentEdits {
  private final Session session;
  private final int index;

  /**
   * @param index of the stage
   */
  IntentEdits(Session session, int index) {
    this.session = session;
    this.index = index;
  }

  Session session() {
    return session;
  }

  /** The table in place, or null where the stage is another one now. */
  @Nullable Intents current() {
    return of(session.committed());
  }

  private @Nullable Intents of(Policy policy) {
    Stage stage = index < policy.stages().size() ? policy.stages().get(index) : null;
    return stage instanceof Intents i ? i : null;
  }

  /** Sends a label to a tier; null takes it out of the table. */
  void assign(String label, @Nullable String tier) {
    Intents i = current();
    if (i != null && !Objects.equals(i.table().get(label), tier)) {
      var labels = new LinkedHashMap<>(i.table());
      if (tier == null) {
        labels.remove(label);
      } else {
        labels.put(label, tier);
      }
      apply(
          label,
          i.table().get(label),
          tier,
          new Intents(i.source(), labels, i.minConfidence(), i.otherwise()));
    }
  }

  /** Sends unknown and unsure labels to a tier; null lets them pass on. */
  void fallTo(@Nullable String tier) {
    Intents i = current();
    if (i != null && !Objects.equals(i.otherwise(), tier)) {
      apply(
          "other intents",
          i.otherwise(),
          tier,
          new Intents(i.source(), i.table(), i.minConfidence(), tier));
    }
  }

  private void apply(String what, @Nullable String was, @Nullable String is, Intents after) {
    String from = was == null ? "passed on" : was;
    session.apply(
        what + " " + from + " → " + (is == null ? "passed on" : is),
        session.committed().withStage(index, after));
  }

  /** The policy with a label in another lane. */
  Policy moved(String label, int lane) {
    Policy policy = session.committed();
    Intents i = of(policy);
    return i == null
        ? policy
        : policy.withStage(index, i.with(label, policy.tiers().get(lane).name()));
  }

  /** Puts a label into another lane. */
  void drop(String label, int lane, int own) {
    Policy after = moved(label, lane);
    List<Tier> tiers = after.tiers();
    session.apply(label + " " + tiers.get(own).name() + " → " + tiers.get(lane).name(), after);
  }

  /** The least confidence as a number to drag. */
  NumberSpec confidence() {
    return new PlainSpec(
        "stage-" + (index + 1) + "-confidence",
        "least confidence of intents",
        Axis.SHARE,
        p -> {
          Intents i = of(p);
          return i == null ? OptionalDouble.empty() : OptionalDouble.of(i.minConfidence());
        },
        (p, v) -> {
          Intents i = of(p);
          return i == null
              ? p
              : p.withStage(index, new Intents(i.source(), i.table(), v, i.otherwise()));
        });
  }
}
