package dev.lanewright.ui.replay;

import dev.lanewright.replay.RunProgress;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** One bar for a run: answered, known before, failed, in flight; the rest is to come. */
final class SegmentBar extends Region {
  private static final double HEIGHT = 10;

  private final List<Region> parts = new ArrayList<>();
  private double[] shares = new double[4];

  SegmentBar() {
    getStyleClass().add("segment-bar");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    for (String style : List.of("answered", "known", "failed", "flying")) {
      var part = new Region();
      part.getStyleClass().addAll("part", style);
      parts.add(part);
    }
    getChildren().addAll(parts);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  void show(RunProgress p) {
    double all = Math.max(1, p.calls());
    show(p.done() / all, (p.known() + p.skipped()) / all, p.failed() / all, p.inFlight() / all);
  }

  void show(double... newShares) {
    shares = newShares.clone();
    setAccessibleText(String.format(java.util.Locale.ROOT, "%.0f%% answered", 100 * shares[0]));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    for (int i = 0; i < parts.size(); i++) {
      double w = Math.min(getWidth() - x, shares[i] * getWidth());
      parts.get(i).resizeRelocate(x, 0, Math.max(0, w), getHeight());
      x += Math.max(0, w);
    }
  }
}
