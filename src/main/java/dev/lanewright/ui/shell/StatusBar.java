package dev.lanewright.ui.shell;

import dev.lanewright.ui.task.RunningTask;
import dev.lanewright.ui.task.Tasks;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the figures stand on, and what is running. */
final class StatusBar extends HBox {
  private final HBox task = new HBox(8);

  StatusBar(ShellModel model, Tasks tasks) {
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
    tasks.running().addListener((ListChangeListener<RunningTask>) c -> running(tasks.running()));
  }

  private static void fill(HBox box, ObservableList<StatusItem> items) {
    box.getChildren().setAll(items.stream().map(StatusBar::node).toList());
    items.addListener(
        (ListChangeListener<StatusItem>)
            c -> box.getChildren().setAll(items.stream().map(StatusBar::node).toList()));
  }

  private static Node node(StatusItem item) {
    Runnable action = item.action();
    if (action != null) {
      var link = new Hyperlink(item.text());
      link.setOnAction(e -> action.run());
      return link;
    }
    var label = new Label(item.text());
    if (!item.style().isEmpty()) {
      label.getStyleClass().add(item.style());
    }
    return label;
  }

  /** Only tasks that tell how far they are: quick ones would flicker. */
  private void running(List<RunningTask> tasks) {
    task.getChildren().clear();
    for (RunningTask t : tasks) {
      var box = new HBox(8);
      box.setAlignment(Pos.CENTER_LEFT);
      box.visibleProperty().bind(t.messageProperty().isNotEmpty());
      box.managedProperty().bind(box.visibleProperty());
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
      box.getChildren().addAll(words, bar, stop);
      task.getChildren().add(box);
    }
  }
}
