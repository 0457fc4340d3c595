package dev.lanewright.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the frame around the screens says. JavaFX thread only. */
public final class ShellModel {
  private final StringProperty document = new SimpleStringProperty("");
  private final StringProperty badge = new SimpleStringProperty("");
  private final ObservableList<StatusItem> statusLeft = FXCollections.observableArrayList();
  private final ObservableList<StatusItem> statusRight = FXCollections.observableArrayList();
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Screen> screen = new SimpleObjectProperty<>();

  /** Name of the open document. */
  public StringProperty documentProperty() {
    return document;
  }

  /** Pill beside the name, such as "synthetic sample"; empty for none. */
  public StringProperty badgeProperty() {
    return badge;
  }

  /** Left of the status bar: what the figures stand on. */
  public ObservableList<StatusItem> statusLeft() {
    return statusLeft;
  }

  /** Right of the status bar: runs, money, dates. */
  public ObservableList<StatusItem> statusRight() {
    return statusRight;
  }

  /** What has happened and needs no answer; shown for a while. */
  public ObservableList<Notice> notices() {
    return notices;
  }

  /** The screen in view; null before the first. */
  public ObjectProperty<@Nullable Screen> screenProperty() {
    return screen;
  }
}
