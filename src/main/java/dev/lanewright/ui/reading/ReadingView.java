package dev.lanewright.ui.reading;

import dev.lanewright.reading.Block;
import dev.lanewright.reading.ReadableText;
import dev.lanewright.reading.Run;
import dev.lanewright.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A text as it is read: headings, lists, tables and code as nodes, inert throughout. Of a very long
 * text the first {@value #FIRST} characters are laid out at once and the rest on demand, so that
 * the screen answers at once. JavaFX thread only.
 */
public final class ReadingView extends VBox {
  /** Characters laid out before a person asks for more. */
  static final int FIRST = 24_000;

  private static final double INDENT = 18;

  private final List<MarkedFlow> flows = new ArrayList<>();
  private List<Block> waiting = List.of();
  private List<Span> marks = List.of();

  /** An empty view. */
  public ReadingView() {
    getStyleClass().add("reading-view");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    ReadingView.class.getResource("/dev/lanewright/assets/styles/reading.css"))
                .toExternalForm());
    setMinWidth(0);
  }

  /** Shows a text; nothing of it is marked. */
  public void show(ReadableText text) {
    getChildren().clear();
    flows.clear();
    marks = List.of();
    more(text.blocks(), FIRST);
  }

  /** Marks these spans of {@link ReadableText#plain}; none takes the marks away. */
  public void mark(List<Span> spans) {
    marks = List.copyOf(spans);
    flows.forEach(f -> f.mark(marks));
  }

  private void more(List<Block> blocks, int room) {
    int taken = 0;
    int length = 0;
    while (taken < blocks.size() && (taken == 0 || length < room)) {
      Block block = blocks.get(taken++);
      length += length(block);
      getChildren().add(node(block));
    }
    waiting = blocks.subList(taken, blocks.size());
    if (!waiting.isEmpty()) {
      int left = waiting.stream().mapToInt(ReadingView::length).sum();
      var rest = new Button(String.format(java.util.Locale.ROOT, "Show %,d more characters", left));
      rest.getStyleClass().addAll("quiet", "show-rest");
      rest.setOnAction(e -> showAll());
      getChildren().add(rest);
    }
  }

  /** Lays out what was left for later. */
  public void showAll() {
    if (!waiting.isEmpty()) {
      getChildren().removeLast();
      more(waiting, Integer.MAX_VALUE);
      mark(marks);
    }
  }

  private static int length(Block block) {
    return switch (block) {
      case Block.Prose p -> length(p.runs());
      case Block.Code c -> c.text().text().length();
      case Block.Grid g ->
          g.rows().stream().mapToInt(r -> r.stream().mapToInt(ReadingView::length).sum()).sum();
      case Block.Rule r -> 0;
    };
  }

  private static int length(List<Run> runs) {
    return runs.stream().mapToInt(r -> r.text().length()).sum();
  }

  private Node node(Block block) {
    Node inner =
        switch (block) {
          case Block.Prose p -> prose(p);
          case Block.Code c -> code(c);
          case Block.Grid g -> grid(g);
          case Block.Rule r -> rule();
        };
    setMargin(inner, new javafx.geometry.Insets(0, 0, 0, INDENT * block.indent()));
    return inner;
  }

  private MarkedFlow flow(List<Run> runs) {
    var flow = new MarkedFlow(runs);
    flows.add(flow);
    return flow;
  }

  private Node prose(Block.Prose p) {
    MarkedFlow flow = flow(p.runs());
    if (p.heading() > 0) {
      flow.getStyleClass().add("heading-" + Math.min(3, p.heading()));
    }
    Region shown = flow;
    if (p.marker() != null) {
      var marker = new Label(p.marker());
      marker.getStyleClass().add("list-marker");
      marker.setMinWidth(USE_PREF_SIZE);
      HBox.setHgrow(flow, Priority.ALWAYS);
      shown = new HBox(7, marker, flow);
    }
    if (p.quoted()) {
      var quote = new VBox(shown);
      quote.getStyleClass().add("quotation");
      return quote;
    }
    return shown;
  }

  private Node code(Block.Code c) {
    var box = new VBox(flow(List.of(c.text())));
    box.getStyleClass().add("code-box");
    if (!c.language().isEmpty()) {
      var language = new Label(c.language());
      language.getStyleClass().addAll("muted", "tiny");
      box.getChildren().addFirst(language);
    }
    return box;
  }

  private Node grid(Block.Grid g) {
    var grid = new GridPane();
    grid.getStyleClass().add("grid");
    int columns = g.rows().stream().mapToInt(List::size).max().orElse(1);
    for (int c = 0; c < columns; c++) {
      var share = new ColumnConstraints();
      share.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(share);
    }
    for (int r = 0; r < g.rows().size(); r++) {
      for (int c = 0; c < g.rows().get(r).size(); c++) {
        var cell = new VBox(flow(g.rows().get(r).get(c)));
        cell.getStyleClass().add(r == 0 ? "head-cell" : "cell");
        grid.add(cell, c, r);
      }
    }
    return grid;
  }

  private static Region rule() {
    var rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }
}
