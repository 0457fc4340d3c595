package dev.lanewright.ui.review;

import dev.lanewright.engine.review.JudgeTrust;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.review.Trust;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Everything on the trust of a judge: bias, confusion with intervals, corrected figure. */
final class TrustPane extends DialogPane {
  private static final List<String> ROWS =
      List.of("better", "tied", "worse", "flips", "not readable");
  private static final List<String> COLUMNS = List.of("better", "tied", "worse");

  private final Trust trust;
  private final VBox body = new VBox(16);

  TrustPane(Trust trust) {
    this.trust = trust;
    setId("review-trust-pane");
    setHeaderText("Judge trust");
    var choice = new ComboBox<String>();
    choice.setId("review-trust-judge");
    choice.setAccessibleText("Judge");
    trust.judges().forEach(l -> choice.getItems().add(l.name()));
    choice
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(i -> show(Math.max(0, i.intValue())));
    choice.getSelectionModel().selectFirst();
    var head = new HBox(12, choice, Parts.label(trust.against(), "muted"));
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    var content = new VBox(16, head, body);
    content.setPrefWidth(560);
    setContent(content);
    getButtonTypes().setAll(ButtonType.CLOSE);
  }

  private void show(int line) {
    JudgeTrust t = trust.judges().get(line).trust();
    if (t.missing() > 0) {
      Label need =
          Parts.label("Needs " + t.missing() + " more random labels to be shown.", "title");
      Label why = Parts.label(TrustWords.waiting(trust), "muted");
      why.setWrapText(true);
      body.getChildren().setAll(need, why);
      return;
    }
    Label says = Parts.label(TrustWords.verdict(t), "title");
    says.setWrapText(true);
    Label method =
        Parts.label(
            "Win or tie, unweighted; a flip counts as a tie. Corrected: prediction-powered mean"
                + " (PPI++) of the judge on all pairs and people on the random labels without a"
                + " gap.",
            "muted",
            "small");
    method.setWrapText(true);
    body.getChildren().setAll(says, figures(t), confusion(t), method);
  }

  private static Node figures(JudgeTrust t) {
    var grid = new GridPane(18, 7);
    row(grid, 0, "Win or tie, corrected", TrustWords.interval(t.corrected()), "strong");
    row(grid, 1, "… by the judge alone", TrustWords.interval(t.judge()), "");
    row(grid, 2, "… by people alone", TrustWords.interval(t.people()), "");
    row(grid, 3, "Bias of the judge", TrustWords.points(t.bias()), "");
    row(grid, 4, "Agreement", TrustWords.interval(t.agreement()), "");
    row(
        grid,
        5,
        "Weight given to the judge",
        String.format(java.util.Locale.ROOT, "λ %.2f", t.lambda()),
        "");
    return grid;
  }

  private static void row(GridPane grid, int row, String name, String value, String style) {
    Label figure = Parts.whole(value);
    if (!style.isEmpty()) {
      figure.getStyleClass().add(style);
    }
    grid.addRow(row, Parts.whole(name, "muted"), figure);
  }

  private static Node confusion(JudgeTrust t) {
    var grid = new GridPane(18, 6);
    grid.add(Parts.whole("Judge ↓  people →", "muted", "small"), 0, 0);
    for (int c = 0; c < COLUMNS.size(); c++) {
      right(grid, Parts.whole(COLUMNS.get(c), "section"), c + 1, 0);
    }
    grid.add(Parts.whole("people say the same", "section"), COLUMNS.size() + 1, 0);
    for (int r = 0; r < ROWS.size(); r++) {
      grid.add(Parts.whole(ROWS.get(r)), 0, r + 1);
      for (int c = 0; c < COLUMNS.size(); c++) {
        Label n = Parts.whole(Integer.toString(t.confusion()[r][c]));
        if (r == c) {
          n.getStyleClass().add("strong");
        }
        right(grid, n, c + 1, r + 1);
      }
      grid.add(
          Parts.whole(TrustWords.interval(t.right(r)), "muted", "small"),
          COLUMNS.size() + 1,
          r + 1);
    }
    return new VBox(8, Parts.label("Confusion over the random labels", "section"), grid);
  }

  private static void right(GridPane grid, Label label, int column, int row) {
    GridPane.setHalignment(label, HPos.RIGHT);
    grid.add(label, column, row);
  }
}
