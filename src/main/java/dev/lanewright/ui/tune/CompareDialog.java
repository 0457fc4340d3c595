package dev.lanewright.ui.tune;

import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Slice;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyDiff;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.workspace.Comparison;
import dev.lanewright.workspace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.VBox;

/** Two policies side by side: what differs, the figures of both, what moved between them. */
final class CompareDialog {
  private final Session session;
  private final Dialogs dialogs;

  /** One figure. */
  private record Line(String name, String left, String right) {}

  CompareDialog(Session session, Dialogs dialogs) {
    this.session = session;
    this.dialogs = dialogs;
  }

  void open(Policy left, Policy right) {
    session.compare(left, right, this::show);
  }

  private void show(Comparison c) {
    SimpleTable<Line> table = new SimpleTable<>("comparison");
    table
        .text("Figure", "", 190, "strong", Line::name)
        .text("Left: " + c.left().name(), "", 180, "right", Line::left)
        .text("Right: " + c.right().name(), "", 180, "right", Line::right);
    table.show(lines(c));
    table.node().setPrefSize(600, 420);
    VBox changes = new VBox(2, Parts.label("What differs", "section"));
    PolicyDiff.between(c.left(), c.right())
        .forEach(d -> changes.getChildren().add(Parts.wrapped(d.text())));
    String moved =
        "%s samples move: %s lost, %s won, %s the same"
            .formatted(
                Numbers.count(c.flips().samples().length),
                Numbers.count(c.flips().lost()),
                Numbers.count(c.flips().won()),
                Numbers.count(c.flips().same()));
    DialogPane pane = new DialogPane();
    pane.setId("compare");
    pane.setHeaderText("Two policies side by side");
    pane.setContent(new VBox(10, changes, Parts.label(moved, "muted"), table.node()));
    pane.getButtonTypes().setAll(ButtonType.CLOSE);
    dialogs.show("Compare policies", pane);
  }

  private static List<Line> lines(Comparison c) {
    List<Line> lines = new ArrayList<>();
    add(lines, c, "Quality", f -> Numbers.percent(f.overall().quality().value()));
    add(
        lines,
        c,
        "Quality against the baseline",
        f ->
            Numbers.points(f.overall().delta().quality().value())
                + Numbers.plusMinus(f.overall().delta().quality()));
    add(lines, c, "Cost per 1k", f -> Numbers.perThousand(f.overall().costPerRequest().value()));
    add(lines, c, "Diversion", f -> Numbers.percent(f.overall().diversion().value()));
    add(lines, c, "Fallback", f -> Numbers.percent(f.overall().fallback().value()));
    add(lines, c, "p95 latency", f -> Numbers.seconds(f.overall().latency().p95()));
    add(lines, c, "Coverage", f -> Numbers.wholePercent(f.overall().coverage()));
    for (Slice s : c.rightFigures().categories()) {
      add(lines, c, s.name(), f -> category(f, s.name()));
    }
    return lines;
  }

  private static String category(Figures figures, String name) {
    return figures.categories().stream()
        .filter(s -> s.name().equals(name))
        .map(
            s ->
                Numbers.percent(s.quality().value())
                    + " at "
                    + Numbers.perThousand(s.costPerRequest().value()))
        .findFirst()
        .orElse(Numbers.NONE);
  }

  private static void add(
      List<Line> lines, Comparison c, String name, Function<Figures, String> figure) {
    lines.add(new Line(name, figure.apply(c.leftFigures()), figure.apply(c.rightFigures())));
  }
}
