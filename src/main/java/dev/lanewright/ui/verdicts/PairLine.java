package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.evalset.Shown;

/**
 * One pair of the list.
 *
 * @param findings what it belongs to
 * @param at its position in the comparison
 * @param request opening of the request, on one line
 */
record PairLine(Findings findings, int at, String request) {

  int pair() {
    return findings.comparison().pairs()[at];
  }

  /** The store's id. */
  long pairId() {
    return findings.table().pairs()[pair()];
  }

  String category() {
    return Findings.category(findings.table(), pair());
  }

  /** Whether the first side is B of the pair. */
  boolean mirrored() {
    return findings.comparison().mirrored()[at];
  }

  /** What the panel says. */
  Standing standing() {
    return findings.standings()[at];
  }

  double stake() {
    return findings.stakes()[at];
  }

  /** What a rater says with that answer of the pair shown first, from the first side. */
  Standing said(RaterValues rater, Shown order) {
    Standing s = rater.byOrder()[order.ordinal()][pair()];
    return mirrored() ? s.mirrored() : s;
  }

  /** What a rater says all orders taken together, from the first side. */
  Standing said(RaterValues rater) {
    Standing s = rater.combined(pair());
    return mirrored() ? s.mirrored() : s;
  }

  /** Whether the rater judged with the order recorded. */
  boolean ordered(RaterValues rater) {
    return said(rater, Shown.A_FIRST) != Standing.NONE
        || said(rater, Shown.B_FIRST) != Standing.NONE;
  }
}
