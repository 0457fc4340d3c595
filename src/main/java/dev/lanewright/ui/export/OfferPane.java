package dev.lanewright.ui.export;

import dev.lanewright.ship.ExportDiff;
import dev.lanewright.ship.gateway.Fit;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.shipping.ExportDesk;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One target in detail: each part of the policy there, and what changed since the last export. */
final class OfferPane extends ScrollPane {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());
  private static final int MOST_LINES = 400;

  OfferPane() {
    setId("export-offer");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("export-offer");
  }

  /** Shows a target; null: it is not known yet. */
  void show(String title, ExportDesk.@Nullable Offer offer) {
    VBox body = new VBox(14);
    body.getChildren().add(Parts.label(title, "title"));
    if (offer == null) {
      body.getChildren().add(Parts.label("Reading…", "muted"));
    } else if (!offer.refused().isEmpty()) {
      body.getChildren().add(Parts.wrapped("It cannot be written: " + offer.refused(), "worse"));
      body.getChildren().add(parts(offer.fits()));
    } else {
      body.getChildren()
          .add(Parts.wrapped("Writes " + String.join(", ", offer.files()), "muted", "small"));
      body.getChildren().add(since(offer.since()));
      body.getChildren().add(parts(offer.fits()));
      if (!offer.notes().isEmpty()) {
        VBox notes = new VBox(4, Parts.label("To use it", "section"));
        offer.notes().forEach(n -> notes.getChildren().add(Parts.wrapped(n, "small")));
        body.getChildren().add(notes);
      }
    }
    setContent(body);
    setVvalue(0);
  }

  private static Node parts(List<Fit> fits) {
    GridPane grid = new GridPane(12, 6);
    grid.setId("export-parts");
    int row = 0;
    for (Fit fit : fits) {
      Label words = Parts.wrapped(fit.words().isEmpty() ? "as it is" : fit.words());
      if (fit.words().isEmpty()) {
        words.getStyleClass().add("muted");
      }
      Label mark = FitMarks.of(fit.degree());
      mark.setAccessibleText(fit.part() + ": " + FitMarks.words(fit.degree()));
      grid.addRow(row++, mark, Parts.whole(fit.part(), "strong"), words);
    }
    if (fits.isEmpty()) {
      return Parts.label("The policy has no stages: the default decides.", "muted");
    }
    return new VBox(6, Parts.label("What it says of each part", "section"), grid);
  }

  private static Node since(@Nullable ExportDiff diff) {
    VBox box = new VBox(4, Parts.label("Since the last export", "section"));
    box.setId("export-since");
    if (diff == null) {
      box.getChildren().add(Parts.label("This is the first for this target.", "muted"));
      return box;
    }
    box.getChildren()
        .add(Parts.label(diff.policy() + ", " + WHEN.format(diff.made()), "muted", "small"));
    if (diff.same()) {
      box.getChildren().add(Parts.label("Nothing changed."));
      return box;
    }
    diff.changes().forEach(c -> box.getChildren().add(Parts.wrapped(c)));
    if (diff.changes().isEmpty()) {
      box.getChildren().add(Parts.wrapped("The policy is the same; the files are not."));
    }
    if (!diff.files().isEmpty()) {
      TextArea lines = new TextArea(text(diff));
      lines.setId("export-diff");
      lines.setEditable(false);
      lines.setPrefRowCount(8);
      lines.getStyleClass().addAll("mono", "small");
      lines.setAccessibleText("Lines that changed since the last export");
      box.getChildren().add(lines);
    }
    return box;
  }

  private static String text(ExportDiff diff) {
    return diff.files().stream()
        .map(
            f ->
                "%s  +%d −%d%n%s"
                    .formatted(
                        f.file(),
                        f.diff().added(),
                        f.diff().removed(),
                        f.diff().lines().stream()
                            .limit(MOST_LINES)
                            .collect(Collectors.joining("\n"))))
        .collect(Collectors.joining("\n\n"));
  }
}
