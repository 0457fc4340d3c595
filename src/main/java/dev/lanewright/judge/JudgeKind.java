package dev.lanewright.judge;

import java.util.List;

/** What a judge is asked. */
public enum JudgeKind {
  /** Which of two answers is better; each pair in both orders. */
  PAIRWISE("pairwise", List.of("request", "answer_a", "answer_b")),
  /** Whether one answer passes, and what is wrong with it. */
  PASS_FAIL("pass-fail", List.of("request", "answer")),
  /** 0 to 10 by a rubric. */
  RUBRIC("rubric", List.of("request", "answer")),
  /** Whether one answer says the same as the known good one. */
  REFERENCE("reference", List.of("request", "answer", "reference"));

  private final String word;
  private final List<String> places;

  JudgeKind(String word, List<String> places) {
    this.word = word;
    this.places = places;
  }

  /** As commands write it. */
  public String word() {
    return word;
  }

  /** Names of the places that a prompt of this kind must have. */
  public List<String> places() {
    return places;
  }

  /** Whether two answers are compared. */
  public boolean pairs() {
    return this == PAIRWISE;
  }
}
