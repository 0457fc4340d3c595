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
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
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

  /** Smallest scale of type. */
  public static final double SMALLEST = 0.9;

  /** Largest scale of type. */
  public static final double LARGEST = 1.5;

  private static final String OWN = "lw-own-sheets";

  private static final List<String> FONTS =
      List.of(
          "LanewrightInter-Regular",
          "LanewrightInter-Bold",
          "LanewrightInterMedium-Regular",
          "LanewrightInterMedium-Bold");
  private static final List<String> SHEETS =
      List.of("base", "controls", "table", "shell", "plot", "bridge");

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
  private final List<ObservableList<String>> dressed = new ArrayList<>();
  private @Nullable Theme worn;

  /** Loads the fonts and takes the system's setting. */
  public Themes() {
    FONTS.forEach(f -> Font.loadFont(asset("fonts/" + f + ".otf").toExternalForm(), 13));
    choice.subscribe(() -> settle());
    scale.subscribe((was, is) -> dressed.forEach(s -> s.setAll(current())));
    Platform.getPreferences().colorSchemeProperty().subscribe(() -> settle());
    settle(); // a subscription to changes says nothing of the state it begins with
  }

  /** The choice: system, light or dark. */
  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /** How large type is: 1 as designed, {@link #SMALLEST} to {@link #LARGEST}. */
  public DoubleProperty scaleProperty() {
    return scale;
  }

  /**
   * Brings the style sheets that a node and what is in it have of their own to the scale in use. To
   * be called again after the scale has changed.
   */
  public void fit(Parent part) {
    ObservableList<String> own = part.getStylesheets();
    if (!own.isEmpty()) {
      Object kept = part.getProperties().computeIfAbsent(OWN, k -> List.copyOf(own));
      if (kept instanceof List<?> sheets) {
        own.setAll(sheets.stream().map(s -> ScaledSheet.of((String) s, scale.get())).toList());
      }
    }
    part.getChildrenUnmodifiable()
        .forEach(
            n -> {
              if (n instanceof Parent p) {
                fit(p);
              }
            });
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
    SHEETS.forEach(
        s -> all.add(ScaledSheet.of(asset("styles/" + s + ".css").toExternalForm(), scale.get())));
    return all;
  }

  private static URL asset(String name) {
    return Objects.requireNonNull(
        Themes.class.getResource("/dev/lanewright/assets/" + name), () -> "no asset " + name);
  }
}
