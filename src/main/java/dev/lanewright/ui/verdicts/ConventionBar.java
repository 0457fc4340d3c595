package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.Convention;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How verdicts are counted where raters are compared: named beside the figures, and switched. */
final class ConventionBar extends HBox {
  private final VerdictsViewModel model;

  ConventionBar(VerdictsViewModel model) {
    super(6);
    this.model = model;
    getStyleClass().add("conventions");
    setAlignment(Pos.CENTER_LEFT);
    var counted = new Label("Counted:");
    counted.getStyleClass().addAll("muted", "small");
    counted.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            counted,
            box(
                "agreement-orders",
                "Which orders are compared; a rater without orders counts for each",
                Convention.Orders.values(),
                Convention.DEFAULT.orders(),
                ConventionBar::orders,
                (c, v) -> new Convention(v, c.unreadable(), c.ties())),
            box(
                "agreement-unreadable",
                "What an unreadable verdict counts as",
                Convention.Unreadable.values(),
                Convention.DEFAULT.unreadable(),
                v ->
                    v == Convention.Unreadable.CLASS
                        ? "unreadable: a class"
                        : "unreadable: left out",
                (c, v) -> new Convention(c.orders(), v, c.ties())),
            box(
                "agreement-ties",
                "What a tie counts as; both bad is a tie",
                Convention.Ties.values(),
                Convention.DEFAULT.ties(),
                v -> v == Convention.Ties.CLASS ? "ties: a class" : "ties: left out",
                (c, v) -> new Convention(c.orders(), c.unreadable(), v)));
  }

  private static String orders(Convention.Orders orders) {
    return switch (orders) {
      case POOLED -> "both orders pooled";
      case FIRST -> "A shown first";
      case SECOND -> "B shown first";
      case COMBINED -> "orders combined";
    };
  }

  private <T> ComboBox<T> box(
      String id,
      String tip,
      T[] values,
      T first,
      Function<T, String> words,
      BiFunction<Convention, T, Convention> with) {
    return Choice.of(
        id,
        tip,
        List.of(values),
        first,
        words,
        v -> {
          Findings f = model.findingsProperty().get();
          if (f != null) {
            model.ask(f.question().withConvention(with.apply(f.question().convention(), v)));
          }
        });
  }
}
