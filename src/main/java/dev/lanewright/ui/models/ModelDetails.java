package dev.lanewright.ui.models;

import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.ModelEntry.TierHint;
import dev.lanewright.provider.Price;
import dev.lanewright.provider.PriceRatio;
import dev.lanewright.workspace.catalogue.ModelUses.Use;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is known of the selected model, and how the policy's ladder is priced. */
final class ModelDetails {
  private static final long TYPICAL_INPUT = 1_000;
  private static final long TYPICAL_OUTPUT = 300;

  private final ModelsViewModel model;
  private final VBox box = new VBox(10);
  private final ScrollPane scroll = new ScrollPane(box);
  private final Consumer<ModelRow> editSurcharge;
  private final BiConsumer<ModelRow, Use> map;
  private final Consumer<ModelRow> remove;

  ModelDetails(
      ModelsViewModel model,
      Consumer<ModelRow> editSurcharge,
      BiConsumer<ModelRow, Use> map,
      Consumer<ModelRow> remove) {
    this.model = model;
    this.editSurcharge = editSurcharge;
    this.map = map;
    this.remove = remove;
    box.setId("model-details");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefWidth(310);
    scroll.setMinWidth(260);
    model.selectedProperty().subscribe(r -> show());
    model.ladderProperty().subscribe(l -> show());
    model.summaryProperty().subscribe(s -> show());
  }

  Node node() {
    return scroll;
  }

  private void show() {
    ModelRow row = model.selectedProperty().get();
    box.getChildren().clear();
    if (row == null) {
      box.getChildren().add(hint());
    } else {
      box.getChildren().addAll(about(row), prices(row), uses(row));
    }
    if (model.ladderProperty().get().size() > 1) {
      box.getChildren().add(ladder(model.ladderProperty().get()));
    }
  }

  private static Node hint() {
    Label text = muted("Select a model to see its past prices, its limits and where it is used.");
    text.setWrapText(true);
    return card(text);
  }

  private Node about(ModelRow row) {
    ModelEntry m = row.entry();
    Label title = new Label(m.label());
    title.getStyleClass().add("title");
    title.setWrapText(true);
    VBox card = card(title, muted(row.name()), segments(row));
    card.getChildren()
        .add(
            line(
                "Context window",
                m.contextTokens() == null
                    ? "not known"
                    : String.format(Locale.ROOT, "%,d tokens", m.contextTokens())));
    card.getChildren()
        .add(
            line(
                "Parameters sent",
                m.parameters().isEmpty()
                    ? "output limit only"
                    : String.join(", ", m.parameters().stream().sorted().toList())));
    if (!m.aliases().isEmpty()) {
      card.getChildren().add(line("Also called", String.join(", ", m.aliases())));
    }
    if (!row.listed()) {
      Label note = new Label("Known from an eval set only. Type a price to list it.");
      note.getStyleClass().addAll("warning", "small");
      note.setWrapText(true);
      card.getChildren().add(note);
    } else if (row.uses().isEmpty()) {
      Button button = new Button("Remove from the catalogue");
      button.setId("remove-model");
      button.getStyleClass().add("link");
      button.setOnAction(e -> remove.accept(row));
      card.getChildren().add(button);
    }
    return card;
  }

  private Node segments(ModelRow row) {
    HBox segment = new HBox();
    segment.getStyleClass().add("segment");
    ToggleGroup group = new ToggleGroup();
    for (TierHint tier : TierHint.values()) {
      ToggleButton button = new ToggleButton(TierDot.word(tier));
      button.setId("tier-" + tier.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setSelected(row.entry().tier() == tier);
      button.setOnAction(e -> model.tier(row, button.isSelected() ? tier : null));
      segment.getChildren().add(button);
    }
    segment.setMaxWidth(Region.USE_PREF_SIZE);
    segment.setDisable(row.entry().kind() == ModelEntry.Kind.EMBEDDING);
    return segment;
  }

  private Node prices(ModelRow row) {
    VBox card = card(section("Prices, USD per million"));
    for (Price p : row.history().reversed()) {
      Label amounts = new Label(inOut(p.inputPerM(), p.outputPerM()));
      amounts.getStyleClass().add(p.equals(row.price()) ? "strong" : "muted");
      VBox dated = new VBox(1, spread(muted("from " + p.validFrom()), amounts), muted(p.source()));
      if (!Double.isNaN(p.batchInputPerM())) {
        dated.getChildren().add(muted("batch " + inOut(p.batchInputPerM(), p.batchOutputPerM())));
      }
      card.getChildren().add(dated);
    }
    if (row.history().isEmpty()) {
      card.getChildren().add(muted("No price: dollars of this model stay blank."));
    }
    String surcharge = ModelsTable.surcharge(row.price());
    Button edit = new Button(surcharge.isEmpty() ? "Add a long-context surcharge…" : "Edit…");
    edit.setId("edit-surcharge");
    edit.getStyleClass().add("link");
    edit.setOnAction(e -> editSurcharge.accept(row));
    card.getChildren()
        .add(surcharge.isEmpty() ? edit : spread(new Label("Long context " + surcharge), edit));
    return card;
  }

  private static String inOut(double in, double out) {
    return "%s in · %s out".formatted(orDash(in), orDash(out));
  }

  private static String orDash(double perM) {
    return Double.isNaN(perM) ? "–" : PriceText.written(perM);
  }

  private Node uses(ModelRow row) {
    VBox card = card(section("Used in"));
    for (Use use : row.uses()) {
      Button button = new Button("Take for another…");
      button.setId("map-model");
      button.getStyleClass().add("link");
      button.setOnAction(e -> map.accept(row, use));
      Label file = muted("as " + use.fileName());
      file.setWrapText(true);
      card.getChildren().add(new VBox(1, spread(new Label(use.setName()), button), file));
    }
    if (row.uses().isEmpty()) {
      card.getChildren().add(muted("no eval set"));
    }
    return card;
  }

  private Node ladder(List<String> models) {
    VBox card = card(section("The policy's ladder"));
    card.setId("ladder");
    for (int i = 1; i < models.size(); i++) {
      double ratio = ratio(models.get(i - 1), models.get(i));
      boolean close = PriceRatio.tooClose(ratio);
      Label figure =
          new Label(Double.isNaN(ratio) ? "unpriced" : String.format(Locale.ROOT, "%.1f×", ratio));
      figure.getStyleClass().addAll("strong", close || Double.isNaN(ratio) ? "warning" : "better");
      card.getChildren().add(spread(new Label(step(models, i)), figure));
    }
    double all = ratio(models.getFirst(), models.getLast());
    Label note =
        muted(
            PriceRatio.tooClose(all)
                ? "The cheapest model should be at least 5× cheaper than the strongest:"
                    + " below that, routing pays little."
                : "Times dearer, for 1,000 tokens in and 300 out. Whole ladder: "
                    + (Double.isNaN(all) ? "unpriced" : String.format(Locale.ROOT, "%.0f×.", all)));
    note.setWrapText(true);
    card.getChildren().add(note);
    return card;
  }

  private double ratio(String cheap, String strong) {
    Optional<Price> a = model.price(cheap);
    Optional<Price> b = model.price(strong);
    return a.isEmpty() || b.isEmpty()
        ? Double.NaN
        : PriceRatio.of(a.get(), b.get(), TYPICAL_INPUT, TYPICAL_OUTPUT);
  }

  private String step(List<String> models, int i) {
    return label(models.get(i - 1)) + " → " + label(models.get(i));
  }

  private String label(String name) {
    return model.catalogue().model(name).map(ModelEntry::label).orElse(name);
  }

  private static VBox card(Node... children) {
    VBox card = new VBox(7, children);
    card.getStyleClass().add("card");
    return card;
  }

  private static Label section(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section");
    return label;
  }

  private static Label muted(@Nullable String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }

  private static Node line(String name, String value) {
    Label text = new Label(value);
    text.getStyleClass().add("small");
    text.setWrapText(true);
    Label title = muted(name);
    title.setMinWidth(105);
    HBox line = new HBox(6, title, text);
    HBox.setHgrow(text, Priority.ALWAYS);
    return line;
  }

  private static Node spread(Label left, Node right) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    left.setMinWidth(0);
    HBox line = new HBox(6, left, gap, right);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
