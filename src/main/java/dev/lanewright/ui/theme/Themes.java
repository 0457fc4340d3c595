package dev.lanewright.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * Dresses scenes in the chosen theme and changes them all when the choice or the system's setting
 * changes. To be used on the JavaFX thread, once the toolkit runs.
 */
public final class Themes {
  /** Which theme a person wants. */
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK
  }

  private static final List<String> FONTS =
      List.of(
          "LanewrightInter-Regular",
          "LanewrightInter-Bold",
          "LanewrightInterMedium-Regular",
          "LanewrightInterMedium-Bold");
  private static final List<String> SHEETS =
      List.of("base", "controls", "table", "shell", "plot", "bridge");

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
  private final List<ObservableList<String>> dressed = new ArrayList<>();
  private @Nullable Theme worn;

  /** Loads the fonts and takes the system's setting. */
  public Themes() {
    FONTS.forEach(f -> Font.loadFont(asset("fonts/" + f + ".otf").toExternalForm(), 13));
    choice.subscribe(() -> settle());
    Platform.getPreferences().colorSchemeProperty().subscribe(() -> settle());
    settle(); // a subscription to changes says nothing of the state it begins with
  }

  /** The choice: system, light or dark. */
  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /** The theme in use; charts listen to it. */
  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /** The theme in use. */
  public Theme theme() {
    return theme.get();
  }

  /** Dresses the scene now and whenever the theme changes. */
  public void dress(Scene scene) {
    dress(scene.getStylesheets());
  }

  /** Dresses whatever has style sheets (a scene, a dialog pane) now and on every change. */
  public void dress(ObservableList<String> sheets) {
    dressed.add(sheets);
    sheets.setAll(current());
  }

  /** Forgets what {@link #dress(ObservableList)} was given: the list itself, not one like it. */
  @SuppressWarnings("ReferenceEquality")
  public void undress(ObservableList<String> sheets) {
    dressed.removeIf(s -> s == sheets);
  }

  private void settle() {
    boolean dark =
        switch (choice.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    Theme wanted = dark ? Theme.DARK : Theme.LIGHT;
    if (wanted == worn) {
      return;
    }
    worn = wanted;
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
    theme.set(wanted);
    dressed.forEach(s -> s.setAll(current()));
  }

  private List<String> current() {
    var all = new ArrayList<String>();
    all.add(theme.get().tokens());
    SHEETS.forEach(s -> all.add(asset("styles/" + s + ".css").toExternalForm()));
    return all;
  }

  private static URL asset(String name) {
    return Objects.requireNonNull(
        Themes.class.getResource("/dev/lanewright/assets/" + name), () -> "no asset " + name);
  }
}
