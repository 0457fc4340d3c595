package dev.lanewright.cli;

import dev.lanewright.evalset.Split;
import org.jspecify.annotations.Nullable;

/** What {@code --split} takes. */
enum Part {
  ALL,
  TUNE,
  CALIBRATE,
  REPORT;

  @Nullable Split split() {
    return this == ALL ? null : Split.valueOf(name());
  }
}
