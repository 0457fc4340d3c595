package dev.lanewright.ui.traffic;

import dev.lanewright.traffic.draw.DrawPlan;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How a set is drawn from a log: strata, the least of each, lanes, copies and the seed. */
final class DrawSettings {
  private static final int MOST_LEAST = 10_000;

  private final ObjectProperty<DrawPlan> plan;
  private final Map<String, CheckBox> by = new LinkedHashMap<>();
  private final TextField least = new TextField();
  private final TextField lanes = new TextField();
  private final TextField seed = new TextField();
  private final CheckBox near = new CheckBox("near copies are one sample");
  private final VBox all;

  DrawSettings(ObjectProperty<DrawPlan> plan) {
    this.plan = plan;
    DrawPlan usual = plan.get();
    HBox parts = Parts.row(12, Parts.whole("In proportion to", "muted"));
    for (String part : DrawPlan.PARTS) {
      var box = new CheckBox(part);
      box.setId("log-by-" + part);
      box.setSelected(usual.by().contains(part));
      box.selectedProperty().subscribe(this::told);
      by.put(part, box);
      parts.getChildren().add(box);
    }
    near.setId("log-near");
    near.setSelected(usual.nearCopies());
    near.selectedProperty().subscribe(this::told);
    field(least, "log-least", "Least of each stratum", 4, Integer.toString(usual.least()));
    field(lanes, "log-lanes-only", "Only what these lanes answered", 16, "");
    lanes.setPromptText("all");
    field(seed, "log-seed", "Seed of the drawing", 6, Long.toString(usual.seed()));
    all =
        new VBox(
            8,
            parts,
            Parts.row(
                8,
                name("At least", least),
                least,
                Parts.whole("of each"),
                name("· only lanes", lanes),
                lanes,
                name("· seed", seed),
                seed,
                Parts.gap(),
                near));
    all.setId("log-settings");
  }

  Node node() {
    return all;
  }

  private void field(TextField field, String id, String words, int columns, String text) {
    field.setId(id);
    field.setAccessibleText(words);
    field.setPrefColumnCount(columns);
    field.setText(text);
    field.textProperty().subscribe(this::told);
  }

  private static Label name(String words, Node of) {
    Label label = Parts.whole(words);
    label.setLabelFor(of);
    return label;
  }

  /** What cannot be read stays as it was. */
  private void told() {
    DrawPlan was = plan.get();
    List<String> parts = new ArrayList<>();
    by.forEach(
        (part, box) -> {
          if (box.isSelected()) {
            parts.add(part);
          }
        });
    Set<String> only =
        Arrays.stream(lanes.getText().split(","))
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .collect(Collectors.toSet());
    plan.set(
        new DrawPlan(
            was.samples(),
            parts,
            (int) Math.min(MOST_LEAST, number(least, was.least())),
            near.isSelected(),
            only,
            number(seed, was.seed())));
  }

  private static long number(TextField field, long otherwise) {
    String digits = field.getText().strip();
    return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : otherwise;
  }
}
