package dev.lanewright.bench;

import java.time.Duration;
import java.time.Instant;
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
        Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
        System.out.println(Duration.between(begun, Instant.now()).toMillis());
        System.exit(0);
      }
    }.start();
  }
}
