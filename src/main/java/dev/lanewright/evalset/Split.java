package dev.lanewright.evalset;

/**
 * The parts of an eval set: thresholds are dragged on one, certified on another, reported on a
 * third.
 */
public enum Split {
  TUNE,
  CALIBRATE,
  REPORT
}
