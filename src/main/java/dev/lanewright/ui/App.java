package dev.lanewright.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's life: the frame is shown first, everything else follows. */
public final class App extends Application {
  private @Nullable Composition composition;

  @Override
  public void start(Stage stage) {
    var made = new Composition(stage, getHostServices()::showDocument);
    composition = made;
    made.show();
    List<String> files = getParameters().getUnnamed();
    made.begin(files.isEmpty() ? null : Path.of(files.getFirst()));
  }

  @Override
  public void stop() {
    if (composition != null) {
      composition.close();
    }
  }
}
