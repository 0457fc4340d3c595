package dev.lanewright.ui.review;

import dev.lanewright.evalset.Message;
import dev.lanewright.reading.ReadableText;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.reading.ReadingView;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was asked: the whole conversation, and the known good answer where there is one. */
final class RequestPane extends VBox {
  private static final double MOST = 220;
  private static final double LEAST = 76;
  private static final double EDGES = 40;
  private static final double ROLES = 78;

  private final GridPane turns = new GridPane(10, 8);
  private final ScrollPane scroll = new ScrollPane(turns);

  RequestPane() {
    getStyleClass().addAll("card", "flush", "request-pane");
    setId("review-request");
    turns.setPadding(new Insets(0, 16, 12, 16));
    turns.setMinWidth(0);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("Request");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var head = Parts.label("Request", "section");
    VBox.setMargin(head, new Insets(11, 16, 5, 16));
    getChildren().addAll(head, scroll);
    // As high as the request, within bounds: the answers are what is read.
    turns.heightProperty().subscribe(h -> fit(h.doubleValue()));
    setMinHeight(LEAST);
    setMaxHeight(MOST);
  }

  private void fit(double height) {
    setPrefHeight(Math.clamp(height + EDGES, LEAST, MOST));
    // The question to be answered is the last turn of a conversation.
    scroll.setVvalue(1);
  }

  void show(Face face) {
    turns.getChildren().clear();
    boolean roles = face.messages().size() > 1 || face.reference() != null;
    var role = new ColumnConstraints(roles ? ROLES : 0);
    var rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    rest.setMinWidth(0);
    turns.getColumnConstraints().setAll(role, rest);
    turns.setHgap(roles ? 10 : 0);
    int row = 0;
    String reference = face.reference();
    if (reference != null) {
      add(row++, "known good", reference);
    }
    for (Message m : face.messages()) {
      add(row++, roles ? m.role() : "", m.content());
    }
    scroll.setVvalue(1);
  }

  private void add(int row, String role, String content) {
    Label who = Parts.label(role, "muted", "small");
    GridPane.setValignment(who, VPos.TOP);
    GridPane.setMargin(who, new Insets(2, 0, 0, 0));
    var view = new ReadingView();
    view.show(ReadableText.markdown(content));
    turns.addRow(row, who, view);
  }
}
