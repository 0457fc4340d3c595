package dev.lanewright.ui.learn;

import dev.lanewright.store.TrainedModel;

/** What the screen shows beside its list. */
sealed interface Page {
  /** Nothing yet: what can be learned here. */
  record Start() implements Page {}

  /** The form of a kind of training. */
  record Form(Kind kind) implements Page {}

  /** What a trained model is worth. */
  record Of(TrainedModel model) implements Page {}

  /** What a confidence is worth. */
  record Calibration() implements Page {}
}
