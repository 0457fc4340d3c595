package dev.lanewright.ui.data;

import dev.lanewright.store.Suspicion;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What in the data is probably wrong, each with one click to its samples. */
final class FindingsPane extends VBox {
  private final DataViewModel model;
  private final VBox list = new VBox(12);

  FindingsPane(DataViewModel model) {
    super(10);
    this.model = model;
    setId("findings");
    getStyleClass().add("card");
    var title = new Label("Look at the data");
    title.getStyleClass().add("section");
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll);
    model.findingsProperty().subscribe(this::show);
  }

  private void show(List<Suspicion> findings) {
    getStyleClass().remove("look-here");
    if (findings.isEmpty()) {
      var fine = new Label("No suspicious data was found.");
      fine.getStyleClass().add("muted");
      fine.setWrapText(true);
      list.getChildren().setAll(fine);
      return;
    }
    if (findings.stream().anyMatch(f -> grave(f))) {
      getStyleClass().add("look-here");
    }
    list.getChildren().setAll(findings.stream().map(this::item).toList());
  }

  private static boolean grave(Suspicion f) {
    return f.kind() == Suspicion.Kind.INVERTED_CATEGORY || f.kind() == Suspicion.Kind.SPLIT_LEAK;
  }

  private Node item(Suspicion f) {
    var icon = new FontIcon(grave(f) ? Feather.ALERT_TRIANGLE : Feather.INFO);
    if (grave(f)) {
      icon.getStyleClass().add("warning");
    }
    var words = new Label(f.message());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    var text = new VBox(2, words);
    HBox.setHgrow(text, Priority.ALWAYS);
    if (!f.samples().isEmpty()) {
      int n = f.samples().size();
      var open =
          new Button(
              n == 1 ? "Show the sample" : String.format(Locale.ROOT, "Show the %,d samples", n));
      open.getStyleClass().add("link");
      open.setOnAction(e -> model.showOnly(f.samples()));
      text.getChildren().add(open);
    }
    return new HBox(9, icon, text);
  }
}
