package dev.lanewright.ui.data;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.evalset.Answer;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One model's answers to a sample: grade, figures, text; a switch where there are repeats. */
final class AnswerColumn extends VBox {
  private final EvalTable table;
  private final Map<Answer, Tokens> tokens;
  private final long sample;
  private final Label grade = new Label();
  private final Label figures = new Label();
  private final TextArea text = new TextArea();

  AnswerColumn(
      String model,
      List<Answer> answers,
      long sample,
      EvalTable table,
      Map<Answer, Tokens> tokens,
      @Nullable Decision decision) {
    super(8);
    this.tokens = tokens;
    this.table = table;
    this.sample = sample;
    setMinWidth(190);
    setPrefWidth(240);
    int lane = decision == null ? -1 : decision.models().indexOf(model);
    int lanes = decision == null ? 0 : decision.models().size();
    var name = new Label(AnswerFigures.shortName(model));
    name.getStyleClass().add("strong");
    name.setTooltip(new javafx.scene.control.Tooltip(model));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(7, new LaneDot(lane, lanes), name, gap);
    head.setAlignment(Pos.CENTER_LEFT);
    if (decision != null && lane >= 0 && lane == decision.served()) {
      head.getChildren().add(pill("served", "accent"));
    }
    grade.getStyleClass().add("pill");
    grade.setMinWidth(Region.USE_PREF_SIZE);
    head.getChildren().add(grade);
    figures.setWrapText(true);
    figures.getStyleClass().addAll("muted", "small");
    figures.setMinHeight(Region.USE_PREF_SIZE);
    text.setAccessibleText("Answer of " + AnswerFigures.shortName(model));
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().addAll("reading", "answer");
    setVgrow(text, Priority.ALWAYS);
    getChildren().addAll(head, figures);
    if (answers.size() > 1) {
      getChildren().add(repeats(answers));
    }
    getChildren().add(text);
    if (answers.isEmpty()) {
      grade.setText("no answer");
      figures.setText("This model's answer was never recorded: a path through it is uncovered.");
      text.setVisible(false);
    } else {
      show(answers.getFirst());
    }
  }

  private HBox repeats(List<Answer> answers) {
    var group = new ToggleGroup();
    var box = new HBox(2);
    box.getStyleClass().add("segment");
    for (Answer a : answers) {
      var button = new ToggleButton("" + (a.repeat() + 1));
      button.setToggleGroup(group);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            show(a);
          });
      box.getChildren().add(button);
    }
    group.selectToggle(group.getToggles().getFirst());
    var mean = new Label(AnswerFigures.repeats(answers));
    mean.getStyleClass().addAll("muted", "small");
    var line = new HBox(8, box, mean);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void show(Answer a) {
    grade.setText(AnswerFigures.grade(a.quality()));
    grade.getStyleClass().setAll("label", "pill", AnswerFigures.style(a.quality()));
    figures.setText(String.join(" · ", AnswerFigures.line(a, tokens.get(a), table, sample)));
    String error = a.error();
    String reply = a.text();
    text.setPromptText(
        error != null
            ? "Failed: " + error
            : reply == null ? "Only the grade was recorded, not the text." : "(empty answer)");
    text.setText(reply == null ? "" : reply);
  }

  private static Label pill(String words, String style) {
    var label = new Label(words);
    label.getStyleClass().addAll("pill", style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
