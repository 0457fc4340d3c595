package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.Inquiry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A field of the data and the values that count, to be ticked among those that occur. */
final class FieldForm extends Form<Condition> {
  /** More distinct values than this are typed, not ticked. */
  private static final int LISTED = 60;

  private static final double MOST_HEIGHT = 168;

  private final EditContext context;
  private final Choice<String> field;
  private final Set<String> in;
  private final VBox values = new VBox(4);
  private final Label note = Parts.wrapped("", "muted", "small");
  private final VBox typed = new VBox();

  FieldForm(EditContext context, String id, Condition.FieldIn condition) {
    super(id);
    this.context = context;
    this.in = new LinkedHashSet<>(condition.in());
    field =
        new Choice<>(
            id("name"),
            "Field",
            context.fields(),
            condition.field(),
            f -> f,
            f -> {
              in.clear();
              load();
              changed();
            });
    var scroll = new ScrollPane(values);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.managedProperty().bind(scroll.visibleProperty());
    scroll.getStyleClass().add("lanes-scroll");
    values
        .heightProperty()
        .subscribe(
            h -> {
              scroll.setPrefHeight(Math.min(MOST_HEIGHT, h.doubleValue() + 2));
              scroll.setMinHeight(scroll.getPrefHeight());
            });
    getChildren().addAll(field, scroll, typed, note);
    load();
  }

  private void load() {
    note.setText("Reading its values…");
    values.getChildren().clear();
    context.values(id("values"), field.getValue(), this::show);
  }

  private void show(List<Inquiry.Value> all) {
    values.getChildren().clear();
    int n = 0;
    for (Inquiry.Value v : all) {
      if (n < LISTED || in.contains(v.text())) {
        values.getChildren().add(box(v.text(), Numbers.count(v.count()), n++));
      }
    }
    Set<String> known = new LinkedHashSet<>(all.stream().map(Inquiry.Value::text).toList());
    List<String> others = in.stream().filter(v -> !known.contains(v)).toList();
    typed
        .getChildren()
        .setAll(
            new WordsField(
                id("other"),
                "Another value",
                others,
                () -> {
                  in.removeIf(v -> !known.contains(v));
                  in.addAll(((WordsField) typed.getChildren().getFirst()).words());
                  changed();
                }));
    note.setText(
        all.isEmpty()
            ? "No sample has a value here."
            : all.size() > LISTED
                ? "The %d most frequent of %s values; type others."
                    .formatted(LISTED, Numbers.count(all.size()))
                : "");
    note.setManaged(!note.getText().isEmpty());
  }

  private CheckBox box(String value, String count, int at) {
    CheckBox box = new CheckBox(value);
    box.setMnemonicParsing(false);
    box.setId(id("value-" + at));
    box.setGraphic(Parts.whole(count, "muted", "small"));
    box.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    box.setGraphicTextGap(8);
    box.setAccessibleText(value + ", " + count + " samples");
    box.setSelected(in.contains(value));
    box.setOnAction(
        e -> {
          if (box.isSelected()) {
            in.add(value);
          } else {
            in.remove(value);
          }
          changed();
        });
    return box;
  }

  @Override
  public Condition value() {
    return new Condition.FieldIn(field.getValue(), List.copyOf(in));
  }
}
