package dev.lanewright.judge;

import java.util.List;

/** What a judge is asked. */
public enum JudgeKind {
  /** Which of two answers is better; each pair in both orders. */
  PAIRWISE("pairwise"),
  /** Whether one answer passes, and what is wrong with it. */
  PASS_FAIL("pass-fail"),
  /** 0 to 10 by a rubric. */
  RUBRIC("rubric"),
  /** Whether one answer says the same as the known good one. */
  REFERENCE("reference");

  private final String word;

  JudgeKind(String word) {
    this.word = word;
  }

  /** As commands write it. */
  public String word() {
    return word;
  }

  /** Names of the places that a prompt of this kind must have. */
  public List<String> places() {
    return switch (this) {
      case PAIRWISE -> List.of("request", "answer_a", "answer_b");
      case PASS_FAIL, RUBRIC -> List.of("request", "answer");
      case REFERENCE -> List.of("request", "answer", "reference");
    };
  }

  /** Whether two answers are compared. */
  public boolean pairs() {
    return this == PAIRWISE;
  }
}
