package dev.lanewright.ui.tune;

import dev.lanewright.engine.Figures;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.tune.edit.GateWords;
import dev.lanewright.workspace.EditNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happens after an answer: gates by tier, and a slider for every least confidence. */
final class CascadeCard extends VBox {
  private final TuneViewModel vm;
  private final Label counts = Parts.wrapped("", "muted", "small");
  private final VBox body = new VBox(6);
  private final CheckBox hint = new CheckBox("hint");
  private final MenuButton menu = new MenuButton("", new FontIcon(Feather.MORE_HORIZONTAL));
  private final List<DragValue> values = new ArrayList<>();
  private @Nullable Object shape;

  CascadeCard(TuneViewModel vm, Runnable edit, Runnable askGates, List<MenuItem> items) {
    super(6);
    this.vm = vm;
    setId("cascade");
    getStyleClass().addAll("card", "tight", "stage-card");
    menu.setId("cascade-menu");
    menu.getStyleClass().addAll("quiet", "stage-menu");
    menu.setAccessibleText("Cascade: edit or remove");
    menu.getItems().setAll(items);
    hint.setId("cascade-hint");
    hint.getStyleClass().addAll("small", "muted");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    hint.setOnAction(e -> setHint(hint.isSelected()));
    counts.setId("cascade-counts");
    getChildren()
        .addAll(
            Parts.row(
                6,
                Parts.whole("Cascade", "section"),
                Parts.gap(),
                hint,
                Parts.row(0, pencil(edit), menu)),
            body,
            counts,
            new CascadeNotes(vm, askGates));
  }

  private static Node pencil(Runnable edit) {
    Button pencil = Parts.icon("cascade-edit", Feather.EDIT_2, "Edit the cascade", edit);
    pencil.getStyleClass().add("stage-edit");
    return pencil;
  }

  private void setHint(boolean on) {
    Policy policy = vm.session().committed();
    Cascade c = policy.cascade();
    if (c != null) {
      vm.session()
          .apply(
              on ? "hint on" : "hint off",
              policy.withCascade(new Cascade(c.gates(), on, c.speculateAbove())));
    }
  }

  void show(Policy policy) {
    Cascade cascade = policy.cascade();
    setVisible(cascade != null);
    setManaged(cascade != null);
    if (cascade == null) {
      return;
    }
    hint.setSelected(cascade.hint());
    Object now = shape(policy, cascade);
    if (!now.equals(shape)) {
      shape = now;
      build(policy, cascade);
    }
  }

  /** What the card is built for: everything but the least confidences. */
  private static Object shape(Policy policy, Cascade cascade) {
    Map<String, List<Object>> gates = new LinkedHashMap<>();
    cascade
        .gates()
        .forEach(
            (t, all) ->
                gates.put(
                    t,
                    all.stream()
                        .map(g -> g instanceof Gate.Confidence ? (Object) "confidence" : g)
                        .toList()));
    Double above = cascade.speculateAbove();
    return List.of(policy.tiers(), gates, above == null ? "never" : above);
  }

  private void build(Policy policy, Cascade cascade) {
    vm.unwatch(values);
    values.clear();
    body.getChildren().clear();
    int n = policy.tiers().size();
    for (int t = 0; t + 1 < n; t++) {
      Tier tier = policy.tiers().get(t);
      List<Gate> gates = cascade.gates().getOrDefault(tier.name(), List.of());
      if (gates.isEmpty()) {
        continue;
      }
      List<Gate> others = gates.stream().filter(g -> !(g instanceof Gate.Confidence)).toList();
      String next = Tiles.capital(policy.tiers().get(t + 1).name());
      TextFlow words = new TextFlow();
      words.getChildren().add(text(Tiles.capital(tier.name()) + " → gate ", false));
      words.getChildren().add(text(GateWords.text(others), true));
      boolean confidence = others.size() < gates.size();
      String last = (confidence ? (others.isEmpty() ? "" : ", ") + "confidence" : "");
      words.getChildren().add(text(last, true));
      words.getChildren().add(text(" → " + next, false));
      body.getChildren().add(words);
      for (int g = 0; g < gates.size(); g++) {
        if (gates.get(g) instanceof Gate.Confidence) {
          body.getChildren().add(control(tier.name(), g, Lanes.color(t, n)));
        }
      }
    }
    Double above = cascade.speculateAbove();
    if (above != null) {
      body.getChildren()
          .add(
              Parts.wrapped(
                  "the next tier starts at once where the score is above "
                      + EditNames.number(above),
                  "muted",
                  "small"));
    }
  }

  private static Text text(String words, boolean strong) {
    Text text = new Text(words);
    text.getStyleClass().addAll("words", strong ? "strong" : "plain");
    return text;
  }

  private NumberControl control(String tier, int gate, String color) {
    PlainSpec spec =
        new PlainSpec(
            "gate-" + tier + "-confidence",
            tier + " least confidence",
            Axis.SHARE,
            p -> {
              Gate.Confidence c = confidence(p, tier, gate);
              return c == null ? OptionalDouble.empty() : OptionalDouble.of(c.atLeast());
            },
            (p, v) -> with(p, tier, gate, v));
    DragValue value = vm.watch(new DragValue(vm.session(), spec));
    values.add(value);
    return new NumberControl(value, "≥", "", color);
  }

  private static Gate.@Nullable Confidence confidence(Policy policy, String tier, int gate) {
    Cascade cascade = policy.cascade();
    List<Gate> gates = cascade == null ? List.of() : cascade.gates().getOrDefault(tier, List.of());
    return gate < gates.size() && gates.get(gate) instanceof Gate.Confidence c ? c : null;
  }

  private static Policy with(Policy policy, String tier, int gate, double value) {
    Cascade cascade = policy.cascade();
    if (cascade == null || confidence(policy, tier, gate) == null) {
      return policy;
    }
    Map<String, List<Gate>> gates = new LinkedHashMap<>(cascade.gates());
    List<Gate> changed = new ArrayList<>(gates.getOrDefault(tier, List.of()));
    changed.set(gate, new Gate.Confidence(value));
    LinkedHashMap<String, List<Gate>> all = new LinkedHashMap<>(gates);
    all.put(tier, changed);
    return policy.withCascade(new Cascade(all, cascade.hint(), cascade.speculateAbove()));
  }

  void count(Figures figures) {
    double rate = figures.overall().fallback().value();
    String even =
        Double.isNaN(figures.breakEvenFallback())
            ? ""
            : " · break-even " + Numbers.wholePercent(figures.breakEvenFallback());
    String assumed =
        figures.assumed() == 0
            ? ""
            : "\n"
                + Numbers.count(figures.assumed())
                + " answers assumed: recorded without the hint";
    counts.setText("escalates " + Numbers.percent(rate) + even + assumed);
  }
}
