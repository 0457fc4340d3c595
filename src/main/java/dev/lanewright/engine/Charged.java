package dev.lanewright.engine;

import dev.lanewright.policy.IntentSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cascade gives, with what deciding cost. */
final class Charged {
  private final EvalTable table;
  private final Outcomes cascade;
  private final List<IntentSource.Field> asked;
  private volatile @Nullable List<Outcome> outcomes;

  /**
   * Charges a cascade.
   *
   * @param asked fields of the table whose labels came from a called classifier
   */
  Charged(EvalTable table, Outcomes cascade, List<IntentSource.Field> asked) {
    this.table = table;
    this.cascade = cascade;
    this.asked = asked;
  }

  /** What samples get that start somewhere. */
  Settling settling() {
    return Routing.charged(cascade.settling(), table, asked);
  }

  /** By tier started at; written down at the first call. */
  List<Outcome> outcomes() {
    List<Outcome> known = outcomes;
    return known == null ? write() : known;
  }

  private synchronized List<Outcome> write() {
    List<Outcome> known = outcomes;
    if (known == null) {
      known = Routing.charged(cascade.all(), table, asked);
      outcomes = known;
    }
    return known;
  }

  /** Whether it is this cascade with these charges. */
  boolean is(Outcomes other, List<IntentSource.Field> fields) {
    return cascade == other && asked.equals(fields);
  }
}
