package dev.lanewright.ui.ship;

import dev.lanewright.ship.Expressed;
import dev.lanewright.ship.gate.Say;
import dev.lanewright.ship.gateway.Fit;
import dev.lanewright.ui.export.ExportDialog;
import dev.lanewright.ui.export.FitMarks;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every export target, how well it says each kind of stage, and a link to write it. */
final class ExportCard extends VBox {
  private final ExportDialog export;
  private final GridPane grid = new GridPane();

  ExportCard(ShipViewModel vm, ExportDialog export) {
    super(8);
    this.export = export;
    setId("ship-export-card");
    getStyleClass().add("card");
    grid.setId("ship-targets");
    grid.getStyleClass().add("ship-targets");
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Parts.label("Export, and what each target can say", "section"), scroll);
    vm.answerProperty()
        .subscribe(
            a -> {
              if (a != null) {
                show(a.targets());
              }
            });
  }

  private void show(List<Expressed> targets) {
    grid.getChildren().clear();
    List<Fit.Kind> kinds =
        targets.stream()
            .flatMap(t -> t.fits().stream())
            .map(Fit::kind)
            .distinct()
            .sorted()
            .toList();
    Stream.concat(
            Stream.of("Target"),
            Stream.concat(
                kinds.stream().map(ExportCard::title), Stream.of("Starts alike", "Ends alike", "")))
        .forEach(title -> grid.add(head(title), grid.getChildren().size(), 0));
    int row = 1;
    for (Expressed t : targets) {
      int column = 0;
      grid.add(cell(Parts.whole(t.target().title(), "strong")), column++, row);
      for (Fit.Kind kind : kinds) {
        grid.add(
            cell(degree(t.fits().stream().filter(f -> f.kind() == kind).toList())), column++, row);
      }
      grid.add(figure(starts(t)), column++, row);
      grid.add(figure(ends(t)), column++, row);
      var link =
          Parts.button(
              "ship-export-" + t.target().name().toLowerCase(Locale.ROOT),
              "Export",
              () -> export.open(t.target()),
              "link");
      link.setVisible(t.refused().isEmpty());
      link.setMinWidth(Region.USE_PREF_SIZE);
      link.setAccessibleText("Export as " + t.target().title());
      grid.add(cell(link), column, row++);
    }
  }

  private static Node head(String title) {
    Label label = Parts.whole(title, "section");
    return title.endsWith("alike") ? figure(label) : cell(label);
  }

  /** Counts stand under one another, digit by digit. */
  private static Node figure(Label count) {
    var cell = Parts.row(0, Parts.gap(), count);
    cell.getStyleClass().addAll("target-cell", "target-figure");
    return cell;
  }

  private static Node cell(Node content) {
    var cell = Parts.row(0, content);
    cell.getStyleClass().add("target-cell");
    GridPane.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }

  /** The worst that is said of stages of one kind. */
  private static Label degree(List<Fit> fits) {
    Fit worst = null;
    for (Fit fit : fits) {
      worst = worst == null || fit.degree().compareTo(worst.degree()) > 0 ? fit : worst;
    }
    if (worst == null) {
      return Parts.label("");
    }
    Label label =
        worst.degree() == Fit.Degree.NOT_POSSIBLE
            ? Parts.whole("no", "muted")
            : FitMarks.of(worst.degree());
    String words =
        fits.stream()
            .filter(f -> !f.words().isEmpty())
            .map(f -> f.part() + ": " + f.words())
            .collect(Collectors.joining("\n"));
    if (!words.isEmpty()) {
      Tooltip tip = new Tooltip(words);
      tip.setWrapText(true);
      tip.setMaxWidth(420);
      label.setTooltip(tip);
    }
    label.setAccessibleText(FitMarks.words(worst.degree()) + ". " + words);
    return label;
  }

  private static Label starts(Expressed t) {
    if (!t.refused().isEmpty()) {
      return told(Parts.whole("not possible", "worse"), t.refused());
    }
    return told(
        Parts.whole(Say.count(t.starts()) + " of " + Say.count(t.asked())),
        "Of "
            + Say.count(t.asked())
            + " samples, as many start at the tier where the engine starts them."
            + (t.unread() == 0
                ? ""
                : " "
                    + Say.count(t.unread())
                    + " have several turns, of which it reads the last."));
  }

  private static Label ends(Expressed t) {
    return t.refused().isEmpty()
        ? told(
            Parts.whole(Say.count(t.ends()) + " of " + Say.count(t.known()), "muted"),
            "Of "
                + Say.count(t.known())
                + " samples whose path is recorded, as many are answered by the same tier, the"
                + " caller not asking gates itself.")
        : Parts.label("");
  }

  private static Label told(Label label, String words) {
    Tooltip tip = new Tooltip(words);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    label.setTooltip(tip);
    label.setAccessibleText(label.getText() + ". " + words);
    return label;
  }

  private static String title(Fit.Kind kind) {
    String name = kind.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
