package dev.lanewright.ui.models;

import dev.lanewright.provider.PricePreview;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import dev.lanewright.ui.shell.Screen;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Models and prices: a table with prices edited in place, and what is known of each model. */
public final class ModelsScreen implements Screen {
  /** Narrower, and the head of the table goes without its words. */
  private static final double ROOMY = 760;

  private final ModelsViewModel model;
  private final Dialogs dialogs;
  private final Forms forms;
  private final ProvidersViewModel providers;
  private @Nullable StackPane node;
  private @Nullable Node prices;
  private @Nullable Node connections;

  public ModelsScreen(ModelsViewModel model, ProvidersViewModel providers, Dialogs dialogs) {
    this.model = model;
    this.providers = providers;
    this.dialogs = dialogs;
    this.forms = new Forms(model, dialogs);
  }

  @Override
  public String id() {
    return "models";
  }

  @Override
  public String title() {
    return "Prices";
  }

  @Override
  public Ikon icon() {
    return Feather.DOLLAR_SIGN;
  }

  @Override
  public Node node() {
    StackPane pane = node;
    if (pane == null) {
      pane = new StackPane();
      node = pane;
      showPrices();
    }
    return pane;
  }

  @Override
  public void shown() {
    model.refresh();
  }

  private void showPrices() {
    if (prices == null) {
      prices = build();
    }
    put(prices);
  }

  private void showProviders() {
    if (connections == null) {
      connections = new ProvidersPane(providers, dialogs, views(false)).node();
    }
    providers.refresh();
    put(connections);
  }

  private void put(Node view) {
    if (node != null) {
      node.getChildren().setAll(view);
    }
  }

  /** Switches between the screen's two views; each has a switch of its own. */
  private Node views(boolean pricesShown) {
    HBox box = new HBox();
    box.getStyleClass().add("segment");
    ToggleButton first = new ToggleButton("Prices");
    first.setId(pricesShown ? "view-prices" : "back-to-prices");
    ToggleButton second = new ToggleButton("Providers");
    second.setId(pricesShown ? "view-providers" : "view-providers-shown");
    first.setSelected(pricesShown);
    second.setSelected(!pricesShown);
    first.setOnAction(
        e -> {
          first.setSelected(pricesShown);
          showPrices();
        });
    second.setOnAction(
        e -> {
          second.setSelected(!pricesShown);
          showProviders();
        });
    box.getChildren().addAll(first, second);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private Node build() {
    VBox table = new VBox(8, bar(), new ModelsTable(model).node(), problem());
    table.getStyleClass().addAll("card", "flush");
    table.setStyle("-fx-padding: 12 0 4 0;");
    VBox.setVgrow(table.getChildren().get(1), Priority.ALWAYS);
    var details = new ModelDetails(model, forms::surcharge, forms::map, forms::remove);
    BorderPane root = new BorderPane(table, null, details.node(), null, null);
    BorderPane.setMargin(details.node(), new Insets(0, 0, 0, 12));
    root.setId("screen-models");
    return root;
  }

  private Node bar() {
    Label title = new Label("Models and prices, USD per million tokens");
    title.getStyleClass().add("title");
    title.setMinWidth(0);
    Label summary = new Label();
    summary.setId("models-summary");
    summary.getStyleClass().add("muted");
    summary.textProperty().bind(model.summaryProperty());
    TextField search = new TextField();
    search.setId("models-filter");
    search.setAccessibleText("Find a model");
    search.setPromptText("Find a model");
    search.setPrefWidth(190);
    search.textProperty().bindBidirectional(model.filterProperty());
    Button add = new Button("Add model…", new FontIcon(Feather.PLUS));
    add.setId("add-model-button");
    add.setOnAction(e -> forms.add());
    Button book = new Button("Load price book…", new FontIcon(Feather.DOWNLOAD));
    book.setId("load-price-book");
    book.setTooltip(
        new Tooltip(
            "genai-prices' data_slim.json or LiteLLM's model_prices_and_context_window.json"));
    book.setOnAction(e -> loadBook());
    add.setMinWidth(Region.USE_PREF_SIZE);
    book.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    for (Label words : List.of(title, summary)) {
      words.managedProperty().bind(words.visibleProperty());
    }
    HBox first = new HBox(10, views(true), title, summary, gap, add, book);
    first.setAlignment(Pos.CENTER_LEFT);
    Region gap2 = new Region();
    HBox.setHgrow(gap2, Priority.ALWAYS);
    Button undo = step("prices-undo", Feather.ROTATE_CCW, "Undo", model.toUndoProperty());
    undo.setOnAction(e -> model.undo());
    Button redo = step("prices-redo", Feather.ROTATE_CW, "Redo", model.toRedoProperty());
    redo.setOnAction(e -> model.redo());
    HBox second = new HBox(10, search, segments(), gap2, undo, redo);
    second.setAlignment(Pos.CENTER_LEFT);
    VBox bar = new VBox(10, first, second);
    title.visibleProperty().bind(bar.widthProperty().greaterThan(ROOMY));
    summary.visibleProperty().bind(bar.widthProperty().greaterThan(ROOMY));
    bar.setStyle("-fx-padding: 0 14 0 14;");
    return bar;
  }

  private Button step(String id, Feather icon, String verb, ReadOnlyStringProperty what) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("quiet");
    button.setMaxWidth(320);
    button.textProperty().bind(what.map(w -> w.isEmpty() ? verb : verb + " “" + w + "”"));
    button.disableProperty().bind(what.isEmpty());
    return button;
  }

  private Node segments() {
    HBox box = new HBox();
    box.getStyleClass().add("segment");
    box.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (ModelsViewModel.Shown which : ModelsViewModel.Shown.values()) {
      ToggleButton button = new ToggleButton();
      String word =
          which.name().charAt(0)
              + which.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
      button.setId("show-" + which.name().toLowerCase(Locale.ROOT));
      button
          .textProperty()
          .bind(Bindings.createStringBinding(() -> word + "  " + model.count(which), model.rows()));
      button.setToggleGroup(group);
      button.setSelected(model.shownProperty().get() == which);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            model.shownProperty().set(which);
          });
      box.getChildren().add(button);
    }
    return box;
  }

  private Node problem() {
    Label label = new Label();
    label.setId("models-problem");
    label.getStyleClass().add("worse");
    label.setStyle("-fx-padding: 4 14 8 14;");
    label.textProperty().bind(model.problemProperty());
    label.visibleProperty().bind(model.problemProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private void loadBook() {
    dialogs
        .open(FileAsk.open("Load a price book", "Price book", "*.json"))
        .ifPresent(
            file ->
                model.preview(
                    file, this::confirm, e -> dialogs.error("The price book was not read.", e)));
  }

  private void confirm(PricePreview preview) {
    var pane = new PriceBookPane(preview);
    if (dialogs
        .show("Prices from " + preview.book().format(), pane)
        .filter(pane.apply()::equals)
        .isPresent()) {
      model.applyBook(preview, pane.chosen());
    }
  }
}
