package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Conditions of which all, or any one, must hold. */
final class ConditionGroup extends ConditionPart {
  private final EditContext context;
  private final String id;
  private final ToggleButton all = new ToggleButton("all");
  private final ToggleButton any = new ToggleButton("any");
  private final VBox rows = new VBox(8);
  private final List<ConditionPart> parts = new ArrayList<>();
  private int made;

  ConditionGroup(
      EditContext context,
      String id,
      boolean negated,
      boolean every,
      List<Condition> of,
      Runnable onChange,
      @Nullable Runnable remove) {
    super(context, id, negated, onChange, remove);
    this.context = context;
    this.id = id;
    getStyleClass().add("condition-group");
    head.getChildren()
        .addAll(1, List.of(segment(every), Parts.whole("of these", "muted", "small")));
    rows.getStyleClass().add("condition-rows");
    rows.getChildren().add(adder());
    getChildren().add(1, rows);
    of.forEach(this::append);
    look();
  }

  private HBox segment(boolean every) {
    ToggleGroup group = new ToggleGroup();
    group.getToggles().setAll(all, any);
    (every ? all : any).setSelected(true);
    group
        .selectedToggleProperty()
        .subscribe((was, is) -> group.selectToggle(is == null ? was : is));
    all.setId(id + "-all");
    any.setId(id + "-any");
    all.setAccessibleText("All of these must hold");
    any.setAccessibleText("Any one of these must hold");
    all.setOnAction(e -> changed());
    any.setOnAction(e -> changed());
    HBox segment = new HBox(all, any);
    segment.getStyleClass().add("segment");
    segment.setMinWidth(Region.USE_PREF_SIZE);
    return segment;
  }

  private MenuButton adder() {
    MenuButton add = new MenuButton("+ Condition");
    add.setId(id + "-add");
    add.getStyleClass().addAll("quiet", "small", "adder");
    for (ConditionKind kind : ConditionKinds.ALL) {
      add.getItems().add(item(kind.id(), kind.title(), () -> add(kind.fresh().of(context))));
    }
    add.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("group", "Group of conditions", () -> add(new Condition.Any(List.of()))));
    return add;
  }

  private MenuItem item(String kind, String title, Runnable action) {
    MenuItem item = new MenuItem(title);
    item.setId(id + "-add-" + kind);
    item.setOnAction(e -> action.run());
    return item;
  }

  /** Adds one; told of only once it says something that a policy can hold. */
  private void add(Condition fresh) {
    ConditionPart part = append(fresh);
    changed();
    Focus.first(part);
  }

  private ConditionPart append(Condition condition) {
    ConditionPart[] self = new ConditionPart[1];
    self[0] =
        ConditionPart.of(
            context, id + "-" + made++, condition, this::changed, () -> remove(self[0]));
    parts.add(self[0]);
    rows.getChildren().add(rows.getChildren().size() - 1, self[0]);
    return self[0];
  }

  private void remove(ConditionPart part) {
    parts.remove(part);
    rows.getChildren().remove(part);
    changed();
    rows.getChildren().getLast().requestFocus();
  }

  @Override
  Condition inner() {
    List<Condition> of = parts.stream().map(ConditionPart::value).toList();
    return all.isSelected() ? new Condition.All(of) : new Condition.Any(of);
  }

  @Override
  boolean says() {
    return parts.isEmpty();
  }
}
