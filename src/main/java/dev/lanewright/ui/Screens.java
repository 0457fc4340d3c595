package dev.lanewright.ui;

import dev.lanewright.ui.shell.Screen;
import java.util.ArrayList;
import java.util.List;

/** The screens of a document, in the order of the rail. */
final class Screens {
  private Screens() {}

  static List<Screen> of(OpenDocument document, Frame frame, Documents documents) {
    var screens = new ArrayList<Screen>();
    return screens;
  }
}
