package dev.lanewright.ui.traffic;

import dev.lanewright.traffic.draw.Drawn;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.workspace.traffic.LogDesk;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A drawing before it is kept: its strata, what was taken out, its requests. */
final class DrawnView {
  private static final int SHOWN = 500;
  private static final int CLIP = 220;

  private final VBox all = new VBox(12);
  private final Label title = Parts.label("", "title");
  private final Label copies = Parts.wrapped("", "muted");
  private final Label redacted = Parts.wrapped("");
  private final SimpleTable<Drawn.Stratum> strata =
      new SimpleTable<Drawn.Stratum>("log-strata")
          .text("Stratum", "", 400, "", Drawn.Stratum::name)
          .number("Calls", "", 80, Drawn.Stratum::calls, s -> Numbers.count(s.calls()))
          .number("Drawn", "", 70, Drawn.Stratum::given, s -> Numbers.count(s.given()));
  private final SimpleTable<Drawn.Item> items =
      new SimpleTable<Drawn.Item>("log-drawn")
          .text("Request, as it will be kept", "", 340, "", i -> clip(i.sample().text()))
          .text("Category", "", 110, "", i -> orEmpty(i.sample().category()))
          .number(
              "Stands for",
              "Calls of production",
              85,
              Drawn.Item::weight,
              i -> Numbers.count(Math.round(i.weight())));

  DrawnView() {
    strata.node().setPrefWidth(560);
    strata.node().setMinWidth(480);
    HBox.setHgrow(items.node(), Priority.ALWAYS);
    var tables = new HBox(12, strata.node(), items.node());
    VBox.setVgrow(tables, Priority.ALWAYS);
    redacted.setId("log-redacted");
    all.setId("log-drawing");
    all.getChildren().setAll(title, redacted, copies, tables);
    all.setVisible(false);
  }

  Node node() {
    return all;
  }

  void show(LogDesk.Drawing drawing) {
    Drawn d = drawing.drawn();
    title.setText(
        String.format(
            Locale.ROOT,
            "%,d samples for %,d calls, from %,d strata",
            d.items().size(),
            d.eligible(),
            d.strata().size()));
    String taken =
        d.redacted().entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e -> Numbers.count(e.getValue()) + " " + e.getKey().label())
            .collect(Collectors.joining(", "));
    redacted.setText(
        taken.isEmpty()
            ? "No key, e-mail address, card or phone number was found in what was drawn."
            : "Taken out: " + taken + ". Users and conversations have other names.");
    copies.setText(
        String.format(
            Locale.ROOT,
            "Left out: %,d word-for-word copies and %,d near ones (Jaccard ≥ 0.8) of what was"
                + " drawn; %,d calls without a request and %,d cut short cannot be drawn.",
            d.exactCopies(),
            d.nearCopies(),
            d.withoutText(),
            d.cut()));
    strata.show(d.strata());
    items.show(List.copyOf(d.items().subList(0, Math.min(SHOWN, d.items().size()))));
  }

  private static String clip(String text) {
    String line = text.replace('\n', ' ');
    return line.length() > CLIP ? line.substring(0, CLIP) + "…" : line;
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
