package dev.lanewright.ui.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** A choice of a tier, or of none: "passes on". Tells only of what a person chose. */
final class TierBox extends ComboBox<String> {
  private static final String PASS = "passes on";

  private Consumer<@Nullable String> onPick = t -> {};
  private boolean showing;

  TierBox() {
    getStyleClass().add("tier-box");
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    setVisibleRowCount(7);
    valueProperty()
        .subscribe(
            v -> {
              if (!showing && v != null) {
                onPick.accept(v.equals(PASS) ? null : v);
              }
            });
  }

  /** Shows the tier among all, null for "passes on". */
  void show(List<String> tiers, @Nullable String tier, Consumer<@Nullable String> pick) {
    showing = true;
    onPick = pick;
    List<String> all = new ArrayList<>(tiers);
    all.add(PASS);
    if (!getItems().equals(all)) {
      getItems().setAll(all);
    }
    setValue(tier == null ? PASS : tier);
    showing = false;
  }
}
