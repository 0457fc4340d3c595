package dev.lanewright.ui.shell;

import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.CommandPalette;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The frame of the window: title bar, rail, the screen in view, status bar. Files can be dropped
 * anywhere on it. JavaFX thread only.
 */
public final class Shell extends StackPane {
  private final ShellModel model;
  private final Commands commands;
  private final StackPane area = new StackPane();
  private final Rail rail;
  private final TitleBar titleBar;
  private final FileDrop drop;
  private List<Screen> screens = List.of();
  private @Nullable Screen inView;

  /**
   * @param model what the frame says
   * @param commands must hold {@code undo}, {@code redo} and {@code palette}
   * @param tasks shown in the status bar while they run
   * @param palette opened from the command field
   */
  public Shell(ShellModel model, Commands commands, Tasks tasks, CommandPalette palette) {
    this.model = model;
    this.commands = commands;
    setId("shell");
    titleBar = new TitleBar(model, commands, () -> palette.open(this));
    rail = new Rail(s -> model.screenProperty().set(s));
    area.setId("screen-area");
    area.getStyleClass().add("screen-area");
    area.setAlignment(Pos.TOP_LEFT);
    var frame = new BorderPane(area, titleBar, null, new StatusBar(model, tasks), rail);
    // Else a bar that asks for more than the window has would push both of its ends out of it.
    frame.setMinSize(0, 0);
    var notices = new NoticeStack(model.notices());
    StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(notices, new Insets(0, 16, 42, 0));
    getChildren().addAll(frame, notices);
    drop = new FileDrop(this);
    model.screenProperty().subscribe(s -> view(s));
  }

  /**
   * Puts these screens on the rail, each with a command {@code go-ID}; the first comes into view if
   * none is.
   */
  public void screens(List<Screen> newScreens) {
    screens.forEach(s -> commands.remove("go-" + s.id()));
    screens = List.copyOf(newScreens);
    for (int i = 0; i < screens.size(); i++) {
      Screen s = screens.get(i);
      String keys = i < 9 ? "Shortcut+" + (i + 1) : null;
      commands.add(new Command("go-" + s.id(), "Go to", s.title(), keys, () -> go(s.id())));
    }
    rail.show(screens);
    Screen now = model.screenProperty().get();
    if (!screens.isEmpty() && (now == null || !screens.contains(now))) {
      model.screenProperty().set(screens.getFirst());
    }
  }

  /** The screens on the rail. */
  public List<Screen> screens() {
    return screens;
  }

  /**
   * Brings a screen into view.
   *
   * @throws NoSuchElementException when no screen has that id
   */
  public void go(String id) {
    model
        .screenProperty()
        .set(screens.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow());
  }

  /** Shows something in place of screens: nothing is open, or it is being opened. */
  public void instead(Node node) {
    screens(List.of());
    model.screenProperty().set(null);
    area.getChildren().setAll(node);
  }

  /** What is done with files dropped on the window. */
  public void onFiles(Consumer<List<Path>> action) {
    drop.onFiles(action);
  }

  /** What a drop of files does: for tests, where there is no drag and drop. */
  public void drop(List<Path> files) {
    drop.accept(files);
  }

  /** The title bar's menu of the document. */
  public void documentMenu(List<javafx.scene.control.MenuItem> items) {
    titleBar.documentMenu(items);
  }

  private void view(@Nullable Screen screen) {
    Screen old = inView;
    if (Objects.equals(old, screen)) {
      return;
    }
    if (old != null) {
      old.hidden();
    }
    inView = screen;
    rail.select(screen);
    if (screen == null) {
      area.getChildren().clear();
      titleBar.slots(List.of(), List.of());
      return;
    }
    Node node = screen.node();
    area.getChildren().setAll(node);
    titleBar.slots(screen.leading(), screen.trailing());
    screen.shown();
    // Otherwise the first button of the title bar would light up.
    requestFocus();
  }
}
