package dev.lanewright.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The intent table: decides when the label stands in the table with at least {@code minConfidence};
 * an unknown or unsure label goes to {@code otherwise} where that is given, else it passes on. A
 * missing label passes on.
 *
 * @param source where the label comes from
 * @param table label to tier name, in the order people gave
 * @param minConfidence 0..1; a label without a confidence counts as 1
 * @param otherwise tier name for unknown and unsure labels, or null to pass on
 */
public record Intents(
    IntentSource source,
    SequencedMap<String, String> table,
    double minConfidence,
    @Nullable String otherwise)
    implements Stage {
  public Intents {
    table = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(table));
  }

  /** This stage with one label sent to another tier. */
  public Intents with(String label, String tier) {
    var copy = new LinkedHashMap<>(table);
    copy.put(label, tier);
    return new Intents(source, copy, minConfidence, otherwise);
  }
}
