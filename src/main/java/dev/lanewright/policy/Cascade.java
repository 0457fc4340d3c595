package dev.lanewright.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What happens after an answer. A tier's gates must all pass, in order; a failed or unreadable gate
 * goes one tier up (to the next tier whose limits the request fits); a tier without gates serves,
 * and so does the highest.
 *
 * @param gates tier name to its gates
 * @param hint whether the lower tier's answer is passed up as a hint; figures then stand on answers
 *     given without one and are marked <em>assumed</em>
 * @param speculateAbove where the score of the first score stage is above this, the next tier
 *     starts at the same time as a gated one: its cost is always spent, the latency is the larger
 *     of the two. Null: never
 */
public record Cascade(
    SequencedMap<String, List<Gate>> gates, boolean hint, @Nullable Double speculateAbove) {
  public Cascade {
    var copy = new LinkedHashMap<String, List<Gate>>();
    gates.forEach((k, v) -> copy.put(k, List.copyOf(v)));
    gates = Collections.unmodifiableSequencedMap(copy);
  }
}
