package dev.lanewright.ui.tune;

/**
 * One of the five figures on the right.
 *
 * @param id the node's id, such as {@code tile-cost}
 * @param label what it is
 * @param figure the large number
 * @param change against the saved policy, empty when there is none
 * @param tone how the change reads
 * @param lines what stands below, one or two lines
 * @param help the definition, with n
 */
record Tile(
    String id, String label, String figure, String change, Tone tone, String lines, String help) {

  /** The tile in one sentence, for a screen reader. */
  String spoken() {
    String read = change.isEmpty() ? "" : ", change against saved " + change;
    return label + ": " + figure + read + ". " + lines.replace('\n', '.');
  }
}
