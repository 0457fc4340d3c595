package dev.lanewright.ui.tune.edit;

import dev.lanewright.ui.part.Parts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Labels with what gives each, the first that fits wins: add, remove.
 *
 * @param <R> what gives a label: words, a pattern
 */
final class LabelRules<R> extends VBox {
  /** Makes the control of one rule. */
  interface Control<R> {
    Node of(String id, R now, Consumer<R> changed);
  }

  private final String id;
  private final SequencedMap<String, R> rules;
  private final R fresh;
  private final Control<R> control;
  private final Consumer<SequencedMap<String, R>> changed;
  private final TextField add = new TextField();

  LabelRules(
      String id,
      Map<String, R> rules,
      R fresh,
      Control<R> control,
      Consumer<SequencedMap<String, R>> changed) {
    super(8);
    this.id = id;
    this.rules = new LinkedHashMap<>(rules);
    this.fresh = fresh;
    this.control = control;
    this.changed = changed;
    add.setId(id + "-label");
    add.setPromptText("Add an intent");
    add.setAccessibleText("Add an intent");
    add.setOnAction(e -> add());
    draw();
  }

  private void add() {
    String label = add.getText().strip();
    if (!label.isEmpty() && !rules.containsKey(label)) {
      rules.put(label, fresh);
      add.clear();
      draw();
      tell();
    }
  }

  private void tell() {
    changed.accept(new LinkedHashMap<>(rules));
  }

  private void draw() {
    getChildren().clear();
    int[] at = {0};
    rules.forEach(
        (label, rule) -> {
          String row = id + "-" + at[0]++;
          var head =
              Parts.row(
                  4,
                  Parts.label(label, "strong", "small"),
                  Parts.gap(),
                  Parts.icon(
                      row + "-remove",
                      Feather.X,
                      "Remove " + label,
                      () -> {
                        rules.remove(label);
                        draw();
                        tell();
                      }));
          Node body =
              control.of(
                  row,
                  rule,
                  r -> {
                    rules.put(label, r);
                    tell();
                  });
          VBox box = new VBox(4, head, body);
          box.getStyleClass().add("condition-leaf");
          getChildren().add(box);
        });
    getChildren().add(add);
  }
}
