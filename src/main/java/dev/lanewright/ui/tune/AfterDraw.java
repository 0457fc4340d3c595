package dev.lanewright.ui.tune;

import dev.lanewright.ui.plot.Placed;
import dev.lanewright.ui.plot.PlotView;
import javafx.scene.Group;
import javafx.scene.Node;

/** Nothing on a chart; learns when the chart was drawn, so that data have a place. */
record AfterDraw(Group empty, Runnable action) implements Placed {
  AfterDraw(Runnable action) {
    this(new Group(), action);
  }

  @Override
  public Node node() {
    return empty;
  }

  @Override
  public void placeIn(PlotView view) {
    action.run();
  }
}
