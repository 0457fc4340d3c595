package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The gates of every tier, the hint, and when the next tier starts ahead. */
final class CascadeForm extends Form<Cascade> {
  private final List<TierGates> tiers = new ArrayList<>();
  private final Map<String, List<Gate>> others = new LinkedHashMap<>();
  private final CheckBox hint = new CheckBox("Pass the failed answer up as a hint");
  private final CheckBox ahead =
      new CheckBox("Start the next tier at once where the score is above");
  private final NumberField above;

  CascadeForm(EditContext context, String id, Cascade cascade, Policy policy) {
    super(id);
    setSpacing(12);
    int n = policy.tiers().size();
    for (int t = 0; t + 1 < n; t++) {
      Tier tier = policy.tiers().get(t);
      TierGates gates =
          new TierGates(
              context,
              tier,
              t,
              n,
              policy.tiers().get(t + 1).name(),
              cascade.gates().getOrDefault(tier.name(), List.of()),
              this::changed);
      tiers.add(gates);
      gates.getStyleClass().addAll("card", "tight");
      getChildren().add(gates);
    }
    cascade.gates().forEach((tier, g) -> keep(tier, g));
    hint.setId("cascade-edit-hint");
    hint.setSelected(cascade.hint());
    hint.setOnAction(e -> changed());
    hint.setWrapText(true);
    ahead.setId("cascade-ahead");
    ahead.setWrapText(true);
    ahead.setSelected(cascade.speculateAbove() != null);
    above =
        new NumberField("cascade-ahead-above", "Score", cascade.speculateAbove(), this::changed);
    above.setMinWidth(62);
    above.disableProperty().bind(ahead.selectedProperty().not());
    ahead.setOnAction(
        e -> {
          if (ahead.isSelected() && above.value() == null) {
            above.setText("0.6");
          }
          changed();
        });
    boolean scored = policy.stages().stream().anyMatch(Score.class::isInstance);
    ahead.setDisable(!scored && !ahead.isSelected());
    HBox.setHgrow(ahead, javafx.scene.layout.Priority.ALWAYS);
    Label note =
        Parts.wrapped(
            scored
                ? "Both calls are paid; the slower one counts."
                : "Needs a score stage: its value is what is compared.",
            "muted",
            "small");
    getChildren()
        .addAll(
            hint,
            Parts.wrapped(
                "Its tokens are paid as input of the next tier, estimated. Figures then stand on"
                    + " answers given without it and are marked assumed.",
                "muted",
                "small"),
            Parts.row(8, ahead, above),
            note);
  }

  /**
   * Gates of a tier that has no card: the highest serves whatever it answers, yet may hold some.
   */
  private void keep(String tier, List<Gate> gates) {
    if (tiers.stream().noneMatch(t -> t.tier().equals(tier))) {
      others.put(tier, gates);
    }
  }

  @Override
  public Cascade value() {
    var gates = new LinkedHashMap<String, List<Gate>>();
    for (TierGates t : tiers) {
      if (!t.gates().isEmpty()) {
        gates.put(t.tier(), t.gates());
      }
    }
    gates.putAll(others);
    return new Cascade(gates, hint.isSelected(), from());
  }

  private @Nullable Double from() {
    return ahead.isSelected() ? above.value() : null;
  }
}
