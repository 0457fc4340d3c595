package dev.lanewright.engine.review;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why a pair is worth a person's look. */
public enum Reason {
  JUDGES_DISAGREE("judges-disagree", "judges disagree"),
  FLIP("flip", "a judge's verdict flips with the order"),
  JUDGE_AGAINST_PERSON("judge-against-person", "a judge disagrees with a person"),
  JUDGE_AGAINST_GRADER("judge-against-grader", "a judge disagrees with a grader"),
  UNREADABLE("unreadable", "a verdict could not be read"),
  /** Taken from a list that a person had in view. */
  CHOSEN("chosen", "chosen from the list of verdicts"),
  /** Drawn uniformly at random from all pairs, whatever the raters said. */
  RANDOM("random", "drawn at random");

  private final String id;
  private final String words;

  Reason(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /** As it is stored and exported. */
  public String id() {
    return id;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** The reason stored under that id, or null for one that this program does not know. */
  public static @Nullable Reason ofId(String id) {
    return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst().orElse(null);
  }
}
