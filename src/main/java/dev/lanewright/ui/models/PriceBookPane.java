package dev.lanewright.ui.models;

import dev.lanewright.provider.LoadedBook.SetAside;
import dev.lanewright.provider.PriceChange;
import dev.lanewright.provider.PriceChange.Kind;
import dev.lanewright.provider.PricePreview;
import dev.lanewright.ui.table.SimpleTable;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a price book would change, before it does. */
final class PriceBookPane extends DialogPane {
  private final PricePreview preview;
  private final ButtonType apply = new ButtonType("Apply", ButtonData.OK_DONE);
  private final CheckBox addNew = new CheckBox();
  private final SimpleTable<PriceChange> table = new SimpleTable<>("price-changes");

  PriceBookPane(PricePreview preview) {
    this.preview = preview;
    setId("price-book");
    setStyle("-fx-max-width: infinity;"); // the theme's own limit is too narrow for tables
    setPrefSize(860, 560);
    Label counts =
        new Label(
            "%s: %s changed · %s added · %s unchanged"
                .formatted(
                    preview.book().format(),
                    count(Kind.CHANGED),
                    count(Kind.ADDED),
                    count(Kind.UNCHANGED)));
    counts.setId("price-book-counts");
    counts.getStyleClass().add("title");
    addNew.setId("add-new-models");
    addNew.setText("Also add the " + count(Kind.NEW_MODEL) + " models that are not listed yet");
    addNew.selectedProperty().subscribe((was, is) -> show());
    table
        .text("Model", "", 250, "strong", c -> c.entry().name())
        .text("", "", 90, "muted", c -> word(c.kind()))
        .text("What changes", "USD per million tokens", 340, "", ChangeText::of)
        .text("From", "", 100, "muted", c -> c.after().validFrom().toString());
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    TabPane tabs = new TabPane(tab("Changes", table.node()), tab(aside(), setAside()));
    VBox.setVgrow(tabs, Priority.ALWAYS);
    setContent(new VBox(10, counts, new HBox(addNew), tabs));
    getButtonTypes().setAll(apply, ButtonType.CANCEL);
    lookupButton(apply).setId("apply-prices");
    lookupButton(apply).getStyleClass().add("primary");
    show();
  }

  /** The button that applies the chosen changes. */
  ButtonType apply() {
    return apply;
  }

  /** The changes that would be made. */
  List<PriceChange> chosen() {
    return preview.changes().stream()
        .filter(c -> c.kind() != Kind.UNCHANGED)
        .filter(c -> c.kind() != Kind.NEW_MODEL || addNew.isSelected())
        .toList();
  }

  private void show() {
    table.show(
        preview.changes().stream()
            .filter(c -> c.kind() != Kind.NEW_MODEL || addNew.isSelected())
            .toList());
    lookupButton(apply).setDisable(chosen().isEmpty());
  }

  private String aside() {
    return "Not taken " + preview.book().setAside().size();
  }

  private Node setAside() {
    var list = new SimpleTable<SetAside>("price-book-aside");
    list.text("Entry", "", 320, "strong", SetAside::name)
        .text("Why it was not taken", "", 460, "", SetAside::reason);
    list.show(preview.book().setAside());
    return list.node();
  }

  private String count(Kind kind) {
    return String.format(Locale.ROOT, "%,d", preview.count(kind));
  }

  private static Tab tab(String title, Node node) {
    Tab tab = new Tab(title, node);
    tab.setClosable(false);
    return tab;
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case NEW_MODEL -> "new model";
      case ADDED -> "first price";
      case CHANGED -> "changed";
      case UNCHANGED -> "unchanged";
    };
  }
}
