package dev.lanewright.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Where an intent label comes from. */
public sealed interface IntentSource {

  /**
   * A field of the data; its confidence is the numeric field {@code <name>_confidence}, 1 where
   * that is missing.
   */
  record Field(String name) implements IntentSource {
    /** The field that holds the label's confidence. */
    public String confidenceField() {
      return name + "_confidence";
    }

    /** The field that holds what asking a model for the label cost, in USD; often missing. */
    public String costField() {
      return name + "_cost_usd";
    }

    /** The field that holds how long that took, in milliseconds; often missing. */
    public String latencyField() {
      return name + "_latency_ms";
    }
  }

  /**
   * A trained intent model of the workspace; its confidence is the probability of the label.
   *
   * @param name of the model
   */
  record Trained(String name) implements IntentSource {
    /** Where the confidence is read. */
    public Source confidence() {
      return new Source(Source.Kind.INTENTS, name);
    }
  }

  /**
   * The first label, in order, one of whose words the text holds as in {@link Condition.Keyword}.
   */
  record Keywords(SequencedMap<String, List<String>> words) implements IntentSource {
    public Keywords {
      var copy = new LinkedHashMap<String, List<String>>();
      words.forEach((k, v) -> copy.put(k, List.copyOf(v)));
      words = Collections.unmodifiableSequencedMap(copy);
    }
  }

  /** The first label, in order, whose regular expression matches as in {@link Condition.Regex}. */
  record Patterns(SequencedMap<String, String> patterns) implements IntentSource {
    public Patterns {
      patterns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(patterns));
    }
  }
}
