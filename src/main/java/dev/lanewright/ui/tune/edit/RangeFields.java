package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Range;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A lower and an upper bound, each with its sign; an empty field is no bound. */
final class RangeFields extends HBox {
  private final Choice<String> lowSign;
  private final NumberField low;
  private final Choice<String> highSign;
  private final NumberField high;

  RangeFields(BiFunction<String, String, String> id, Range range, Runnable changed) {
    super(6);
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    boolean above = range.above() != null;
    boolean atMost = range.atMost() != null;
    lowSign =
        sign(id.apply("low", "sign"), "Lower bound", List.of("≥", ">"), above ? 1 : 0, changed);
    low =
        new NumberField(
            id.apply("low", "value"),
            "Lower bound",
            above ? range.above() : range.atLeast(),
            changed);
    highSign =
        sign(id.apply("high", "sign"), "Upper bound", List.of("<", "≤"), atMost ? 1 : 0, changed);
    high =
        new NumberField(
            id.apply("high", "value"),
            "Upper bound",
            atMost ? range.atMost() : range.below(),
            changed);
    low.setPromptText("any");
    high.setPromptText("any");
    getChildren().addAll(lowSign, low, Parts.whole("and", "muted"), highSign, high);
  }

  private static Choice<String> sign(
      String id, String name, List<String> all, int at, Runnable changed) {
    var choice = new Choice<>(id, name, all, all.get(at), s -> s, s -> changed.run());
    choice.setMinWidth(58);
    choice.setPrefWidth(58);
    return choice;
  }

  Range range() {
    boolean above = lowSign.getValue().equals(">");
    boolean atMost = highSign.getValue().equals("≤");
    Double from = low.value();
    Double to = high.value();
    return new Range(when(!above, from), when(above, from), when(!atMost, to), when(atMost, to));
  }

  private static @Nullable Double when(boolean is, @Nullable Double value) {
    return is ? value : null;
  }
}
