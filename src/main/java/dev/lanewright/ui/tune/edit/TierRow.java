package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Limits;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.policy.TierEdits;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One tier: name, model, fallbacks, limits, and its rung. */
final class TierRow extends VBox {
  private final String id;
  private final Tier tier;
  private final BiConsumer<String, UnaryOperator<Policy>> edit;
  private final NumberField context;
  private final CheckBox images = new CheckBox("images");
  private final CheckBox tools = new CheckBox("tools");

  /**
   * @param at its rung, 0 for the cheapest
   * @param edit takes an edit with its name
   */
  TierRow(EditContext data, Policy policy, int at, BiConsumer<String, UnaryOperator<Policy>> edit) {
    super(8);
    this.tier = policy.tiers().get(at);
    this.edit = edit;
    id = "tier-edit-" + (at + 1);
    int n = policy.tiers().size();
    setId(id);
    getStyleClass().addAll("card", "tight");
    Limits limits = tier.limits();
    context =
        new NumberField(
            id + "-context",
            "Most input tokens of " + tier.name(),
            limits == null || limits.contextTokens() == null
                ? null
                : Double.valueOf(limits.contextTokens()),
            this::limit);
    context.setPromptText("no limit");
    images.setId(id + "-images");
    tools.setId(id + "-tools");
    images.setMinWidth(USE_PREF_SIZE);
    tools.setMinWidth(USE_PREF_SIZE);
    images.setSelected(limits == null || limits.images());
    tools.setSelected(limits == null || limits.tools());
    images.setOnAction(e -> limit());
    tools.setOnAction(e -> limit());
    getChildren()
        .addAll(
            head(at, n),
            model(data),
            Parts.label("Fallbacks of equal quality, tried in order", "muted", "small"),
            fallbacks(),
            Parts.row(
                6,
                Parts.whole("at most", "muted", "small"),
                context,
                Parts.whole("tokens in", "muted", "small"),
                Parts.gap(),
                images,
                tools));
  }

  private HBox head(int at, int n) {
    var name = new PatternField(id + "-name", "Name of the tier", tier.name(), () -> {}, () -> {});
    name.setOnAction(e -> rename(name.getText().strip()));
    name.focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                rename(name.getText().strip());
              }
            });
    HBox.setHgrow(name, Priority.ALWAYS);
    Button up =
        Parts.icon(
            id + "-up", Feather.CHEVRON_UP, "Cheaper: one rung down the ladder", () -> move(-1));
    Button down =
        Parts.icon(
            id + "-down", Feather.CHEVRON_DOWN, "Dearer: one rung up the ladder", () -> move(1));
    Button remove =
        Parts.icon(
            id + "-remove",
            Feather.X,
            "Remove " + tier.name(),
            () -> edit.accept("remove tier " + tier.name(), p -> TierEdits.remove(p, tier.name())));
    up.setDisable(at == 0);
    down.setDisable(at == n - 1);
    remove.setDisable(n <= Policy.MIN_TIERS);
    return Parts.row(6, Lanes.dot(at, n), name, up, down, remove);
  }

  private void rename(String to) {
    if (!to.equals(tier.name())) {
      edit.accept(
          "name tier " + tier.name() + " → " + to, p -> TierEdits.rename(p, tier.name(), to));
    }
  }

  private void move(int by) {
    edit.accept("move tier " + tier.name(), p -> TierEdits.move(p, tier.name(), by));
  }

  private ComboBox<String> model(EditContext data) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id + "-model");
    box.setAccessibleText("Model of " + tier.name() + ", provider/id");
    box.setEditable(true);
    box.getItems().setAll(data.models());
    box.setValue(tier.model());
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty()
        .subscribe(
            (was, is) -> {
              if (is != null && !is.strip().equals(tier.model())) {
                String model = is.strip();
                edit.accept(
                    tier.name() + " served by " + model.substring(model.indexOf('/') + 1),
                    p -> with(p, tier.withModel(model)));
              }
            });
    return box;
  }

  private WordsField fallbacks() {
    WordsField[] field = new WordsField[1];
    field[0] =
        new WordsField(
            id + "-fallbacks",
            "Add provider/id",
            tier.fallbacks(),
            () -> {
              List<String> all = field[0].words();
              edit.accept(
                  "fallbacks of " + tier.name(),
                  p -> with(p, new Tier(tier.name(), tier.model(), all, tier.limits())));
            });
    return field[0];
  }

  private void limit() {
    Double tokens = context.value();
    Limits next =
        tokens == null && images.isSelected() && tools.isSelected()
            ? null
            : new Limits(
                tokens == null ? null : (int) Math.clamp(tokens, -1, Integer.MAX_VALUE),
                images.isSelected(),
                tools.isSelected());
    edit.accept(
        "limits of " + tier.name(),
        p -> with(p, new Tier(tier.name(), tier.model(), tier.fallbacks(), next)));
  }

  private Policy with(Policy policy, @Nullable Tier next) {
    return policy.withTiers(
        policy.tiers().stream()
            .map(t -> t.name().equals(tier.name()) && next != null ? next : t)
            .toList());
  }
}
