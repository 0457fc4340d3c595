package dev.lanewright.ui.shell;

import dev.lanewright.ui.task.RunningTask;
import dev.lanewright.ui.task.Tasks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the figures stand on, and what is running. */
final class StatusBar extends HBox {
  private final HBox task = new HBox(8);
  private final Map<RunningTask, Node> shown = new HashMap<>();
  private final Tasks tasks;

  StatusBar(ShellModel model, Tasks tasks) {
    this.tasks = tasks;
    getStyleClass().add("status-bar");
    setId("status-bar");
    var left = new HBox(18);
    var right = new HBox(18);
    for (HBox box : List.of(left, right, task)) {
      box.setAlignment(Pos.CENTER_LEFT);
    }
    var gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(left, gap, task, right);
    fill(left, model.statusLeft());
    fill(right, model.statusRight());
    tasks.running().addListener((ListChangeListener<RunningTask>) this::running);
  }

  private static void fill(HBox box, ObservableList<StatusItem> items) {
    var shown = new ArrayList<StatusItem>();
    Runnable show =
        () -> {
          for (int i = 0; i < items.size(); i++) {
            StatusItem item = items.get(i);
            // Words move all the time: a label that stays costs no new style.
            if (i < shown.size() && shown.get(i).like(item)) {
              ((Labeled) box.getChildren().get(i)).setText(item.text());
            } else if (i < shown.size()) {
              box.getChildren().set(i, node(item));
            } else {
              box.getChildren().add(node(item));
            }
          }
          box.getChildren().remove(items.size(), box.getChildren().size());
          shown.clear();
          shown.addAll(items);
        };
    show.run();
    items.addListener((ListChangeListener<StatusItem>) c -> show.run());
  }

  private static Node node(StatusItem item) {
    Runnable action = item.action();
    if (action != null) {
      var link = new Hyperlink(item.text());
      link.setOnAction(e -> action.run());
      if (!item.style().isEmpty()) {
        link.getStyleClass().add(item.style());
      }
      return wholeWhenCut(link);
    }
    var label = new Label(item.text());
    if (!item.style().isEmpty()) {
      label.getStyleClass().add(item.style());
    }
    return wholeWhenCut(label);
  }

  /** Narrow windows cut long words: all of them stand in a tooltip then. */
  private static Labeled wholeWhenCut(Labeled words) {
    var whole = new Tooltip();
    whole.textProperty().bind(words.textProperty());
    words.textTruncatedProperty().subscribe(cut -> words.setTooltip(cut ? whole : null));
    return words;
  }

  /**
   * Only tasks that tell how far they are: quick ones would flicker. Nor are they there and not
   * visible: JavaFX paints a whole window anew when nothing but a hidden part of it has changed.
   */
  private void running(ListChangeListener.Change<? extends RunningTask> change) {
    while (change.next()) {
      change.getRemoved().forEach(t -> task.getChildren().remove(shown.remove(t)));
      for (RunningTask t : change.getAddedSubList()) {
        t.messageProperty()
            .subscribe(
                words -> {
                  if (!words.isEmpty() && !shown.containsKey(t) && tasks.running().contains(t)) {
                    Node box = node(t);
                    shown.put(t, box);
                    task.getChildren().add(box);
                  }
                });
      }
    }
  }

  private static Node node(RunningTask t) {
    var words = new Label();
    words.textProperty().bind(t.messageProperty());
    var bar = new ProgressBar();
    bar.progressProperty()
        .bind(t.shareProperty().map(s -> Double.isNaN(s.doubleValue()) ? -1.0 : s.doubleValue()));
    var stop = new Button("", new FontIcon(Feather.X));
    stop.setId("cancel-task");
    stop.setAccessibleText("Cancel " + t.name());
    stop.getStyleClass().addAll("quiet", "icon-only");
    stop.setOnAction(e -> t.cancel());
    var box = new HBox(8, words, bar, stop);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
