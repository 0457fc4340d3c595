package dev.lanewright.ui.review;

import dev.lanewright.ship.labels.LabelExport;
import dev.lanewright.ship.labels.LabelFormat;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import dev.lanewright.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Writes labels and verdicts to a file that a person chooses. JavaFX thread only. */
public final class LabelExports {
  private final Workspace workspace;
  private final EvalSetInfo set;
  private final Dialogs dialogs;
  private final Tasks tasks;

  /** Exports of one eval set. */
  public LabelExports(Workspace workspace, EvalSetInfo set, Dialogs dialogs, Tasks tasks) {
    this.workspace = workspace;
    this.set = set;
    this.dialogs = dialogs;
    this.tasks = tasks;
  }

  MenuButton button() {
    var button = new MenuButton("Export labels");
    button.setId("review-export");
    button.getStyleClass().add("picker");
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    for (LabelFormat f : LabelFormat.values()) {
      var item = new MenuItem(f.words() + "…");
      item.setId("review-export-" + f.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      item.setOnAction(e -> export(f));
      button.getItems().add(item);
    }
    return button;
  }

  List<LabelFormat> formats() {
    return List.of(LabelFormat.values());
  }

  void export(LabelFormat format) {
    String kind = format == LabelFormat.DPO ? "-preferences" : "-labels";
    dialogs
        .save(
            FileAsk.save(
                "Export labels",
                format.words(),
                set.name() + kind + "." + format.extension(),
                "*." + format.extension()))
        .ifPresent(file -> write(format, file));
  }

  private void write(LabelFormat format, Path file) {
    tasks.run(
        "export labels",
        p -> {
          p.at(Double.NaN, "Writing " + file.getFileName());
          return LabelExport.write(workspace, set, format, file);
        },
        written -> tell(Objects.requireNonNull(written)),
        e -> dialogs.error("The labels could not be written to " + file + ".", e));
  }

  private void tell(LabelExport.Written written) {
    dialogs.tell(
        String.format(Locale.ROOT, "%,d pairs written", written.pairs()),
        written.leftOut() == 0
            ? written.file().toString()
            : String.format(
                Locale.ROOT,
                "%s%n%,d pairs were left out: they have nothing to say in this format.",
                written.file(),
                written.leftOut()));
  }
}
