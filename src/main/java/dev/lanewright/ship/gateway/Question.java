package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Source;
import java.util.List;

/** A question about a request, answered by yes or no; what is missing answers no. */
sealed interface Question {
  /** A condition of the policy holds. */
  record Holds(Condition condition) implements Question {}

  /**
   * The field's label is one of these, with at least that confidence; a missing confidence counts
   * as 1.
   */
  record Labelled(String field, List<String> labels, double minConfidence) implements Question {
    public Labelled {
      labels = List.copyOf(labels);
    }

    /** The field that holds the label's confidence. */
    String confidenceField() {
      return field + "_confidence";
    }
  }

  /** The field is there at all. */
  record HasLabel(String field) implements Question {}

  /** The number is there and at or above the threshold (lower: at or below it). */
  record Reaches(Source source, double threshold, boolean lower) implements Question {}

  /** The numbers are all there. */
  record Known(List<Source> sources) implements Question {
    public Known {
      sources = List.copyOf(sources);
    }
  }
}
