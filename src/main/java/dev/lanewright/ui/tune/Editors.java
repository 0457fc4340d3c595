package dev.lanewright.ui.tune;

/** Opens the form of a part of the policy. */
interface Editors {
  /** Of a stage, by its index. */
  void stage(int index);

  void cascade();

  void tiers();
}
