package dev.lanewright.bench;

import dev.lanewright.Lanewright;
import java.util.Arrays;
import javafx.application.Application;

/**
 * Starts a part of the bench that has a window: Java refuses to start such a class itself from a
 * class path.
 */
public final class BenchWindow {
  private BenchWindow() {}

  /** {@code drag WORKSPACE} or {@code peer}. */
  public static void main(String[] args) {
    Lanewright.drawing();
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    Application.launch(args[0].equals("drag") ? DragBench.class : StartPeer.class, rest);
  }
}
