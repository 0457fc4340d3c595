package dev.lanewright.ui.shell;

import dev.lanewright.ui.theme.Themes;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers from one start to the next: its place, the theme, the last screen and
 * the files opened lately. What cannot be read is forgotten; what cannot be written is not kept.
 */
public final class WindowMemory {
  private static final int RECENT = 8;
  private static final System.Logger LOG = System.getLogger(WindowMemory.class.getName());

  private final Path file;
  private final Properties kept = new Properties();

  /** Reads what is there. */
  public WindowMemory(Path folder) {
    file = folder.resolve("window.properties");
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        kept.load(in);
      } catch (IOException | IllegalArgumentException e) {
        LOG.log(System.Logger.Level.WARNING, "the window's last place is forgotten", e);
      }
    }
  }

  /** Files opened lately, newest first, those that are still there. */
  public List<Path> recent() {
    var files = new ArrayList<Path>();
    for (int i = 0; i < RECENT; i++) {
      String path = kept.getProperty("recent." + i);
      if (path != null && Files.exists(Path.of(path))) {
        files.add(Path.of(path));
      }
    }
    return files;
  }

  /** Puts a file at the head of those opened lately. */
  public void opened(Path opened) {
    var files = new ArrayList<>(recent());
    Path path = opened.toAbsolutePath().normalize();
    files.remove(path);
    files.addFirst(path);
    for (int i = 0; i < RECENT; i++) {
      set("recent." + i, i < files.size() ? files.get(i).toString() : null);
    }
    write();
  }

  /** The theme chosen. */
  public Themes.Choice theme() {
    try {
      return Themes.Choice.valueOf(kept.getProperty("theme", "SYSTEM"));
    } catch (IllegalArgumentException e) {
      return Themes.Choice.SYSTEM;
    }
  }

  /** Keeps the theme chosen. */
  public void theme(Themes.Choice choice) {
    set("theme", choice.name());
    write();
  }

  /** Who reviews on this machine, or null while nobody said. */
  public @Nullable String reviewer() {
    return kept.getProperty("reviewer");
  }

  /** Keeps who reviews on this machine. */
  public void reviewer(String name) {
    set("reviewer", name);
    write();
  }

  /** Scale of type, 1 unless chosen. */
  public double scale() {
    return Math.clamp(number("scale", 1), Themes.SMALLEST, Themes.LARGEST);
  }

  /** Keeps the scale of type. */
  public void scale(double scale) {
    set("scale", Double.toString(scale));
    write();
  }

  /** Whether something is switched on. */
  public boolean is(String name, boolean otherwise) {
    return Boolean.parseBoolean(kept.getProperty(name, Boolean.toString(otherwise)));
  }

  /** Keeps whether something is switched on. */
  public void turn(String name, boolean on) {
    set(name, Boolean.toString(on));
    write();
  }

  /** A number that a person chose. */
  public double chosen(String name, double otherwise) {
    return number(name, otherwise);
  }

  /** Keeps a number that a person chose. */
  public void choose(String name, double value) {
    set(name, Double.toString(value));
    write();
  }

  /** Id of the screen last in view, or null. */
  public @Nullable String screen() {
    return kept.getProperty("screen");
  }

  /** Puts the stage where it was, if that is still on a screen. */
  public void place(Stage stage, double width, double height) {
    Rectangle2D all = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(number("width", width), all.getWidth()));
    stage.setHeight(Math.min(number("height", height), all.getHeight()));
    double x = number("x", Double.NaN);
    double y = number("y", Double.NaN);
    if (!Screen.getScreensForRectangle(x, y, 200, 60).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(Boolean.parseBoolean(kept.getProperty("maximized")));
  }

  /** Keeps the stage's place and the screen in view. */
  public void keep(Stage stage, @Nullable String screen) {
    set("maximized", Boolean.toString(stage.isMaximized()));
    if (!stage.isMaximized()) {
      set("x", Double.toString(stage.getX()));
      set("y", Double.toString(stage.getY()));
      set("width", Double.toString(stage.getWidth()));
      set("height", Double.toString(stage.getHeight()));
    }
    set("screen", screen);
    write();
  }

  private double number(String key, double otherwise) {
    try {
      return Double.parseDouble(kept.getProperty(key, ""));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private void set(String key, @Nullable String value) {
    if (value == null) {
      kept.remove(key);
    } else {
      kept.setProperty(key, value);
    }
  }

  private void write() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file)) {
        kept.store(out, "Lanewright window");
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the window's place is not kept", e);
    }
  }
}
