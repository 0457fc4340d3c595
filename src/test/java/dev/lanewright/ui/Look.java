package dev.lanewright.ui;

import dev.lanewright.ui.theme.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/**
 * Works the program by a script and takes pictures on the way: arguments are the folder, the
 * workspace (or {@code -} for the bundled sample) and steps such as {@code go:tune}, {@code
 * click:#edit-tiers}, {@code row:#samples=3}, {@code drop:FILE}, {@code item:#add-guard}, {@code
 * type:#id=text}, {@code cmd:palette}, {@code ok:} (agrees to a dialog), {@code theme:dark}, {@code
 * size:1200x800}, {@code scale:1.3}, {@code wait:2}, {@code shot:name}. By hand: {@code press:#id},
 * {@code move:40,0} (from where the pointer is), {@code release:}, {@code menu:#id} (its context
 * menu), {@code key:SHIFT+RIGHT}, {@code clip:FILE} (writes what was copied), {@code source:FILE}
 * (a window with {@code #drag-source}, to drag the file from).
 */
public final class Look {
  private Look() {}

  /** Starts the program. */
  public static void main(String[] args) {
    Application.launch(Worked.class, args);
  }

  /** The program with its script. */
  public static final class Worked extends Application {
    private final Deque<String> steps = new ArrayDeque<>();
    private Path folder = Path.of(".");
    private final Robot hand = new Robot();

    @Override
    public void start(Stage stage) {
      List<String> args = getParameters().getUnnamed();
      folder = Path.of(args.getFirst());
      steps.addAll(args.subList(2, args.size()));
      if (!Boolean.getBoolean("look.tour")) {
        TourSeen.keep();
      }
      var composition = new Composition(stage);
      stage.setX(0);
      stage.setY(0);
      composition.show();
      stage.setMaximized(false);
      stage.setWidth(1600);
      stage.setHeight(1000);
      composition.begin(args.get(1).equals("-") ? null : Path.of(args.get(1)));
      opened(composition, stage);
    }

    private void opened(Composition c, Stage stage) {
      boolean there = !c.frame().shell().screens().isEmpty();
      after(there ? 1 : 0.3, there ? () -> next(c, stage) : () -> opened(c, stage));
    }

    private void next(Composition c, Stage stage) {
      String step = steps.poll();
      if (step == null) {
        Platform.exit();
        System.exit(0);
        return;
      }
      String what = step.substring(0, step.indexOf(':'));
      String arg = step.substring(step.indexOf(':') + 1);
      double rest = 0.4;
      // A dialog waits for its answer within the step: the script goes on meanwhile.
      if (what.equals("wait")) {
        rest = Double.parseDouble(arg);
      }
      after(rest, () -> next(c, stage));
      if (!what.equals("wait")) {
        Platform.runLater(() -> act(c, stage, what, arg));
      }
    }

    private void act(Composition c, Stage stage, String what, String arg) {
      switch (what) {
        case "set" -> c.documents().choose(Long.parseLong(arg));
        case "go" -> c.frame().shell().go(arg);
        case "cmd" -> c.frame().commands().get(arg).run();
        case "theme" ->
            c.frame()
                .themes()
                .choiceProperty()
                .set(Themes.Choice.valueOf(arg.toUpperCase(Locale.ROOT)));
        case "size" -> {
          stage.setWidth(Double.parseDouble(arg.substring(0, arg.indexOf('x'))));
          stage.setHeight(Double.parseDouble(arg.substring(arg.indexOf('x') + 1)));
        }
        case "click" -> Hands.click(arg);
        case "focus" -> Hands.find(arg).requestFocus();
        case "scale" -> c.frame().themes().scaleProperty().set(Double.parseDouble(arg));
        case "item" -> item(arg);
        case "type" -> type(arg);
        case "pick" -> pick(arg);
        case "row" -> row(arg);
        case "drop" -> c.documents().dropped(List.of(Path.of(arg)));
        case "ok" -> Hands.agree();
        case "shot" -> shot(arg);
        case "clip" -> clip(arg);
        case "source" -> source(Path.of(arg));
        case "press" -> {
          point(Hands.find(arg));
          hand.mousePress(MouseButton.PRIMARY);
        }
        case "move" -> {
          int comma = arg.indexOf(',');
          hand.mouseMove(
              hand.getMouseX() + Double.parseDouble(arg.substring(0, comma)),
              hand.getMouseY() + Double.parseDouble(arg.substring(comma + 1)));
        }
        case "release" -> hand.mouseRelease(MouseButton.PRIMARY);
        case "menu" -> {
          point(Hands.find(arg));
          hand.mouseClick(MouseButton.SECONDARY);
        }
        case "key" -> {
          List<KeyCode> keys = Arrays.stream(arg.split("\\+")).map(KeyCode::valueOf).toList();
          keys.forEach(hand::keyPress);
          keys.reversed().forEach(hand::keyRelease);
        }
        default -> throw new IllegalArgumentException(what);
      }
    }

    private static void type(String arg) {
      int at = arg.indexOf('=');
      Hands.type(arg.substring(0, at), arg.substring(at + 1).replace("\\n", "\n"));
    }

    @SuppressWarnings("unchecked")
    private static void pick(String arg) {
      int at = arg.indexOf('=');
      var box = (ComboBox<Object>) Hands.find(arg.substring(0, at));
      box.getSelectionModel().select(Integer.parseInt(arg.substring(at + 1)));
    }

    /** Selects a row of a list or table, or a tab: {@code row:#id=3}. */
    private static void row(String arg) {
      int at = arg.indexOf('=');
      Node node = Hands.find(arg.substring(0, at));
      int index = Integer.parseInt(arg.substring(at + 1));
      if (node instanceof ListView<?> list) {
        list.getSelectionModel().select(index);
      } else if (node instanceof TableView<?> table) {
        table.getSelectionModel().select(index);
      } else if (node instanceof TabPane tabs) {
        tabs.getSelectionModel().select(index);
      }
    }

    /** Fires an item of any menu button on screen, by id. */
    private static void item(String selector) {
      String id = selector.substring(1);
      for (Window w : List.copyOf(Window.getWindows())) {
        for (Node n : w.getScene().getRoot().lookupAll(".menu-button")) {
          if (n instanceof MenuButton menu) {
            if (menu.getOnShowing() != null) {
              menu.getOnShowing().handle(new javafx.event.Event(MenuButton.ON_SHOWING));
            }
            for (MenuItem i : menu.getItems()) {
              if (id.equals(i.getId())) {
                i.fire();
                return;
              }
            }
          }
        }
      }
      throw new IllegalArgumentException("no item " + selector);
    }

    /** A little window that a file can be dragged from: {@code #drag-source}. */
    private static void source(Path file) {
      var label = new javafx.scene.control.Label("drag me: " + file.getFileName());
      label.setId("drag-source");
      label.setMinSize(200, 60);
      label.setOnDragDetected(
          e -> {
            var content = new javafx.scene.input.ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            label.startDragAndDrop(javafx.scene.input.TransferMode.COPY).setContent(content);
            e.consume();
          });
      Stage window = new Stage();
      window.setX(1640);
      window.setY(200);
      window.setScene(new Scene(label));
      window.show();
    }

    private void point(Node node) {
      Bounds at = node.localToScreen(node.getBoundsInLocal());
      hand.mouseMove(at.getCenterX(), at.getCenterY());
    }

    /** What was copied, as a file: an image, else the text. */
    private void clip(String name) {
      folder.toFile().mkdirs();
      Clipboard board = Clipboard.getSystemClipboard();
      try {
        if (board.hasImage()) {
          ImageIO.write(
              SwingFXUtils.fromFXImage(board.getImage(), null),
              "png",
              folder.resolve(name).toFile());
        } else {
          Files.writeString(folder.resolve(name), String.valueOf(board.getString()));
        }
        System.err.println(folder.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The window; dialogs and menus over it as pictures of their own. */
    private void shot(String name) {
      int n = 0;
      for (Window w : List.copyOf(Window.getWindows())) {
        if (w.isShowing() && !(w instanceof javafx.scene.control.Tooltip)) {
          write(w.getScene(), folder.resolve(name + (n == 0 ? "" : "-" + n) + ".png"));
          n++;
        }
      }
    }

    private static void write(Scene scene, Path file) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
        System.err.println(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void after(double seconds, Runnable action) {
      new Timeline(new KeyFrame(Duration.seconds(seconds), e -> action.run())).play();
    }
  }
}
