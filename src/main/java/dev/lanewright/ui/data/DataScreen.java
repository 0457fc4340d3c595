package dev.lanewright.ui.data;

import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.task.Tasks;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The samples of the eval set: find, read, and see what the policy does with each. */
public final class DataScreen implements Screen {
  private static final double LEFT = 292;

  private final DataViewModel model;
  private final Tasks tasks;
  private final Plots plots;
  private final Dialogs dialogs;
  private final Runnable onImport;
  private @Nullable Node node;

  /**
   * @param onImport opens the import dialog
   */
  public DataScreen(
      DataViewModel model, Tasks tasks, Plots plots, Dialogs dialogs, Runnable onImport) {
    this.model = model;
    this.tasks = tasks;
    this.plots = plots;
    this.dialogs = dialogs;
    this.onImport = onImport;
  }

  @Override
  public String id() {
    return "data";
  }

  @Override
  public String title() {
    return "Data";
  }

  @Override
  public Ikon icon() {
    return Feather.DATABASE;
  }

  @Override
  public Node node() {
    Node made = node;
    if (made == null) {
      made = build();
      node = made;
      model.load();
    }
    return made;
  }

  @Override
  public void shown() {
    model.follow();
  }

  private Node build() {
    Consumer<Throwable> onError = e -> dialogs.error("The samples could not be read.", e);
    var charts = new DistributionsPane(model, plots);
    var findings = new FindingsPane(model);
    VBox.setVgrow(findings, Priority.ALWAYS);
    findings.setMinHeight(132);
    var left = new VBox(12, new FilterPane(model, onImport), charts, findings);
    left.setPadding(new Insets(0, 2, 2, 1));
    var column = Parts.column(left);
    column.setFitToHeight(true);
    column.setMinWidth(LEFT);
    column.setPrefWidth(LEFT);
    column.setMaxWidth(LEFT);
    var top = new SamplesPane(model, tasks, onError);
    var split = new SplitPane(top, new DetailPane(model));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.52);
    HBox.setHgrow(split, Priority.ALWAYS);
    return new HBox(12, column, split);
  }
}
