package dev.lanewright.ui.tune;

import dev.lanewright.engine.Figures;
import dev.lanewright.engine.WhatIf;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The tiers with their models; a click on a model shows what each candidate would bring. */
final class TiersCard extends VBox {
  private final TuneViewModel vm;
  private final VBox rows = new VBox(2);
  private @Nullable List<Tier> shown;

  TiersCard(TuneViewModel vm, Runnable edit) {
    super(6);
    this.vm = vm;
    setId("tiers");
    getStyleClass().addAll("card", "tight");
    Button pencil =
        Parts.icon("edit-tiers", Feather.EDIT_2, "Edit tiers: add, remove, rename, order", edit);
    pencil.getStyleClass().add("stage-edit");
    getChildren().addAll(Parts.row(6, Parts.label("Tiers", "section"), Parts.gap(), pencil), rows);
    vm.policyProperty().subscribe(this::show);
  }

  private void show(Policy policy) {
    if (policy.tiers().equals(shown)) {
      return;
    }
    shown = policy.tiers();
    rows.getChildren().clear();
    int n = policy.tiers().size();
    for (int i = 0; i < n; i++) {
      Tier tier = policy.tiers().get(i);
      var name = Lanes.named(i, n, Tiles.capital(tier.name()));
      name.getChildren().getLast().getStyleClass().add("strong");
      Button model = new Button(shortName(tier.model()));
      model.setId("tier-" + tier.name() + "-model");
      model.getStyleClass().addAll("quiet", "model-button");
      model.setMinWidth(0);
      model.setTooltip(new Tooltip(tier.model() + ": what if another model took this tier?"));
      model.setOnAction(e -> candidates(model, tier));
      rows.getChildren().add(Parts.row(8, name, Parts.gap(), model));
    }
  }

  private static String shortName(String model) {
    return model.substring(model.indexOf('/') + 1);
  }

  /** Opens when the figures are there. */
  private void candidates(Button under, Tier tier) {
    vm.session()
        .candidates(
            tier.name(),
            all -> {
              ContextMenu menu = new ContextMenu();
              menu.setId("candidates-" + tier.name());
              List<MenuItem> items = new ArrayList<>();
              MenuItem head = new MenuItem("What if this model took " + tier.name() + "?");
              head.setDisable(true);
              items.add(head);
              all.forEach(c -> items.add(item(c, tier)));
              menu.getItems().setAll(items);
              menu.show(under, Side.BOTTOM, 0, 4);
            });
  }

  private MenuItem item(WhatIf.Candidate candidate, Tier tier) {
    MenuItem item = new MenuItem(words(candidate));
    item.setMnemonicParsing(false);
    item.setId("candidate-" + shortName(candidate.model()));
    item.setDisable(candidate.current());
    item.setOnAction(e -> take(tier.name(), candidate.model()));
    return item;
  }

  private static String words(WhatIf.Candidate c) {
    Figures f = c.figures();
    String cost =
        f.overall().costPerRequest().known()
            ? Numbers.perThousand(f.overall().costPerRequest().value()) + " / 1k"
            : "unpriced";
    return "%s%s    %s quality · %s · %s covered"
        .formatted(
            shortName(c.model()),
            c.current() ? " (now)" : "",
            Numbers.percent(f.overall().quality().value()),
            cost,
            Numbers.wholePercent(f.overall().coverage()));
  }

  private void take(String tier, String model) {
    Policy policy = vm.session().committed();
    List<Tier> tiers = new ArrayList<>(policy.tiers());
    tiers.replaceAll(t -> t.name().equals(tier) ? t.withModel(model) : t);
    vm.session().apply(tier + " served by " + shortName(model), policy.withTiers(tiers));
  }
}
