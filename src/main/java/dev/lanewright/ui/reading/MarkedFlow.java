package dev.lanewright.ui.reading;

import dev.lanewright.reading.Run;
import dev.lanewright.reading.Span;
import dev.lanewright.reading.Style;
import java.util.List;
import java.util.Locale;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Runs of text that wrap, with spans marked by a ground and a line under them, drawn behind the
 * text so that marks cost no further text nodes. Nothing in it reacts to a click.
 */
final class MarkedFlow extends TextFlow {
  private final Path ground = new Path();
  private final Path line = new Path();
  private final int from;
  private final int to;
  private List<Span> marks = List.of();

  MarkedFlow(List<Run> runs) {
    getStyleClass().add("reading-flow");
    setMinWidth(0);
    from = runs.isEmpty() ? 0 : runs.getFirst().at();
    to = runs.isEmpty() ? 0 : runs.getLast().at() + runs.getLast().text().length();
    for (Path p : List.of(ground, line)) {
      p.setManaged(false);
      p.setMouseTransparent(true);
      p.setStroke(null);
    }
    ground.getStyleClass().add("mark-ground");
    line.getStyleClass().add("mark-line");
    getChildren().addAll(ground, line);
    for (Run r : runs) {
      var text = new Text(r.text());
      text.getStyleClass().add("words");
      for (Style s : r.styles()) {
        text.getStyleClass().add("run-" + s.name().toLowerCase(Locale.ROOT));
      }
      getChildren().add(text);
    }
  }

  /** Marks the parts of these spans (of the whole text) that fall into this flow. */
  void mark(List<Span> all) {
    marks = all.stream().filter(s -> s.from() < to && s.to() > from).toList();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    ground.getElements().clear();
    line.getElements().clear();
    for (Span s : marks) {
      int a = Math.max(s.from(), from) - from;
      int b = Math.min(s.to(), to) - from;
      PathElement[] under = getRangeShape(a, b, false);
      ground.getElements().addAll(under);
      line.getElements().addAll(getUnderlineShape(a, b));
    }
  }
}
