package dev.lanewright.reading;

/** How a run of text looks. */
public enum Style {
  BOLD,
  ITALIC,
  CODE,
  /** What the text calls a link; nothing happens when it is clicked. */
  LINK,
  /** Said about the text rather than by it, such as where a link leads. */
  ASIDE
}
