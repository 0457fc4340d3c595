package dev.lanewright.bench;

import dev.lanewright.ui.task.ProcessAge;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window with one label: how long JavaFX itself takes to start. Prints milliseconds and ends. */
public final class StartPeer extends Application {
  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(new Label("peer")), 1600, 1000));
    stage.show();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        System.out.println(ProcessAge.now().toMillis());
        System.exit(0);
      }
    }.start();
  }
}
