package dev.lanewright.engine.verdict;

/** How several raters come to one standing. Unreadable verdicts have no vote. */
public enum PanelRule {
  /** More than half of those who could be read; else unsure. */
  MAJORITY,
  /** All who could be read; else unsure. */
  UNANIMOUS
}
