package dev.lanewright.ui.export;

import dev.lanewright.ship.Target;
import dev.lanewright.ship.gateway.Fit;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.shipping.ExportDesk;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The targets with a box each; the one in hand is shown in detail beside them. */
final class TargetList extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Consumer<Target> show;
  private final Map<Target, CheckBox> boxes = new EnumMap<>(Target.class);
  private final Map<Target, Label> notes = new EnumMap<>(Target.class);
  private final Map<Target, VBox> rows = new EnumMap<>(Target.class);
  private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();
  private Target current = Target.POLICY;

  TargetList(Set<Target> chosen, Consumer<Target> show) {
    super(2);
    this.show = show;
    setId("export-targets");
    getStyleClass().add("export-targets");
    setMinWidth(250);
    for (Target target : Target.values()) {
      CheckBox box = new CheckBox(target.title());
      box.setId("export-" + target.name().toLowerCase(Locale.ROOT));
      box.setSelected(chosen.contains(target));
      box.selectedProperty().subscribe(this::count);
      box.focusedProperty()
          .subscribe(
              is -> {
                if (is) {
                  choose(target);
                }
              });
      Label note = Parts.label("", "muted", "small");
      VBox row = new VBox(1, box, note);
      row.getStyleClass().add("export-target");
      row.setOnMouseClicked(e -> choose(target));
      boxes.put(target, box);
      notes.put(target, note);
      rows.put(target, row);
      getChildren().add(row);
    }
    count();
  }

  private void count() {
    none.set(boxes.values().stream().noneMatch(CheckBox::isSelected));
  }

  /** Whether no target is chosen. */
  ReadOnlyBooleanProperty noneProperty() {
    return none.getReadOnlyProperty();
  }

  List<Target> chosen() {
    return Stream.of(Target.values()).filter(t -> isChosen(boxes, t)).toList();
  }

  private static boolean isChosen(Map<Target, CheckBox> boxes, Target target) {
    CheckBox box = boxes.get(target);
    return box != null && box.isSelected() && !box.isDisabled();
  }

  /** Shows one in detail. */
  void choose(Target target) {
    current = target;
    rows.forEach((t, row) -> row.pseudoClassStateChanged(CURRENT, t == target));
    show.accept(target);
  }

  /** What the targets said. */
  void told(Map<Target, ExportDesk.Offer> offers) {
    offers.forEach(
        (target, offer) -> {
          CheckBox box = boxes.get(target);
          Label note = notes.get(target);
          if (box == null || note == null) {
            return;
          }
          boolean refused = !offer.refused().isEmpty();
          box.setDisable(refused);
          note.setText(summary(offer));
          box.setAccessibleText(target.title() + ", " + note.getText());
        });
    choose(current);
  }

  private static String summary(ExportDesk.Offer offer) {
    if (!offer.refused().isEmpty()) {
      return "cannot be written";
    }
    long other =
        offer.fits().stream().filter(f -> f.degree().compareTo(Fit.Degree.CONDITIONAL) > 0).count();
    if (other > 0) {
      return other
          + " of "
          + offer.fits().size()
          + (other == 1 ? " parts changes" : " parts change");
    }
    return offer.fits().stream().allMatch(f -> f.degree() == Fit.Degree.SAME)
        ? "every part as it is"
        : "as it is, on conditions";
  }
}
