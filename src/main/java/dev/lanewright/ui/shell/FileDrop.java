package dev.lanewright.ui.shell;

import dev.lanewright.ui.task.FxThread;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes files dropped anywhere on the window. */
final class FileDrop {
  private final Executor afterwards = new FxThread();
  private final StackPane over;
  private final VBox veil = new VBox(8);
  private Consumer<List<Path>> action = files -> {};

  FileDrop(StackPane over) {
    this.over = over;
    var words = new Label("Drop to import");
    words.getStyleClass().add("title");
    var note = new Label("Eval sets: CSV, TSV, JSON, JSONL, Parquet, also gzipped");
    note.getStyleClass().add("muted");
    veil.getStyleClass().addAll("empty-state", "drop-veil");
    veil.getChildren().addAll(new FontIcon(Feather.DOWNLOAD), words, note);
    veil.setMouseTransparent(true);
    StackPane.setMargin(veil, new javafx.geometry.Insets(14));
    over.addEventHandler(DragEvent.DRAG_OVER, this::over);
    over.addEventHandler(DragEvent.DRAG_EXITED_TARGET, e -> hide());
    over.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  void onFiles(Consumer<List<Path>> newAction) {
    action = newAction;
  }

  void accept(List<Path> files) {
    hide();
    if (!files.isEmpty()) {
      action.accept(files);
    }
  }

  private void over(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.acceptTransferModes(TransferMode.COPY);
      if (!over.getChildren().contains(veil)) {
        over.getChildren().add(veil);
      }
      e.consume();
    }
  }

  private void dropped(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.setDropCompleted(true);
      e.consume();
      List<Path> files = e.getDragboard().getFiles().stream().map(File::toPath).toList();
      hide();
      // A dialog waits for its answer: the program that the files come from would wait as well.
      afterwards.execute(() -> accept(files));
    }
  }

  private void hide() {
    over.getChildren().remove(veil);
  }
}
