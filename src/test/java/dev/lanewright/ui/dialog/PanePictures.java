package dev.lanewright.ui.dialog;

import dev.lanewright.ui.theme.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;

/**
 * Pictures of dialogs, light and dark, into the folder that the system property {@code
 * lanewright.pictures} names; none without it. JavaFX thread only.
 */
public final class PanePictures {
  private PanePictures() {}

  /** Lays a dialog out as it is shown, and takes its pictures where they are wanted. */
  public static void take(DialogPane pane, String name) {
    for (Themes.Choice choice : new Themes.Choice[] {Themes.Choice.LIGHT, Themes.Choice.DARK}) {
      var themes = new Themes();
      themes.choiceProperty().set(choice);
      var root = new StackPane(pane);
      var scene = new Scene(root);
      themes.dress(scene);
      themes.dress(pane.getStylesheets());
      if (pane.getContent() instanceof Parent content) {
        themes.fit(content);
      }
      root.applyCss();
      root.autosize();
      root.layout();
      var picture = root.snapshot(null, null);
      String folder = System.getProperty("lanewright.pictures");
      if (folder != null) {
        save(
            Path.of(folder, name + "-" + choice.name().toLowerCase(Locale.ROOT) + ".png"), picture);
      }
      themes.undress(pane.getStylesheets());
      root.getChildren().clear();
    }
  }

  private static void save(Path file, javafx.scene.image.Image picture) {
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
