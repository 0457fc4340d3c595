package dev.lanewright.ui.plot;

import javafx.scene.Node;

/** Something on the layer over a chart that stands at data coordinates. */
public interface Placed {
  /** Its node. */
  Node node();

  /** Places it by the view's conversion; called after every redraw and resize. */
  void placeIn(PlotView view);

  /** Called when it is taken away from the view. */
  default void takeAway() {}
}
