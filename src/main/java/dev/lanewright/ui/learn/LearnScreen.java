package dev.lanewright.ui.learn;

import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.shell.Screen;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Train from the window, and see what each trained model is worth before a policy reads it. */
public final class LearnScreen implements Screen, AutoCloseable {
  private static final double LEFT = 292;

  private final LearnViewModel model;
  private final Dialogs dialogs;
  private final Plots plots;
  private final Runnable toPolicy;
  private final StackPane place = new StackPane();
  private @Nullable Node node;

  /**
   * @param toPolicy shows the policy, after a model was put into it
   */
  public LearnScreen(LearnViewModel model, Dialogs dialogs, Plots plots, Runnable toPolicy) {
    this.model = model;
    this.dialogs = dialogs;
    this.plots = plots;
    this.toPolicy = toPolicy;
  }

  @Override
  public String id() {
    return "learn";
  }

  @Override
  public String title() {
    return "Learn";
  }

  @Override
  public Ikon icon() {
    return Feather.CPU;
  }

  @Override
  public Node node() {
    Node made = node;
    if (made == null) {
      var left = new ModelsPane(model, dialogs);
      left.setMinWidth(LEFT);
      left.setMaxWidth(LEFT);
      HBox.setHgrow(place, Priority.ALWAYS);
      made = new HBox(12, left, place);
      made.setId("screen-learn");
      node = made;
      model.pageProperty().subscribe(this::show);
    }
    return made;
  }

  @Override
  public void shown() {
    model.refresh();
  }

  private void show(Page page) {
    place
        .getChildren()
        .setAll(
            switch (page) {
              case Page.Start s -> new StartPane(model);
              case Page.Form f -> scrolled(new TrainPane(model, f.kind()));
              case Page.Calibration c -> new CalibrationPane(model, plots);
              case Page.Of of ->
                  switch (Kind.of(of.model().kind())) {
                    case CLASSIFIER -> new ClassifierPane(model, of.model(), plots, toPolicy);
                    case CLUSTERS -> new ClustersPane(model, of.model(), plots, toPolicy);
                    case INTENTS -> new IntentsPane(model, of.model(), toPolicy);
                  };
            });
  }

  private static Node scrolled(Region content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("column");
    return scroll;
  }

  @Override
  public void close() {
    model.close();
  }
}
