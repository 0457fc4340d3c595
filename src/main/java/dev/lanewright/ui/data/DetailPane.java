package dev.lanewright.ui.data;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.ui.shell.EmptyState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One sample: its request, the policy's decision, the answers side by side. */
final class DetailPane extends StackPane {
  private final DataViewModel model;

  DetailPane(DataViewModel model) {
    this.model = model;
    setId("detail");
    getStyleClass().addAll("card", "flush");
    model.detailProperty().subscribe(d -> show(d, model.decisionProperty().get()));
    model.decisionProperty().subscribe(d -> show(model.detailProperty().get(), d));
  }

  private void show(@Nullable SampleDetail detail, @Nullable Decision decision) {
    if (detail == null) {
      getChildren()
          .setAll(
              new EmptyState(
                  Feather.MOUSE_POINTER,
                  "Select a sample",
                  "Its request, the answers of every model and the reasons of the current policy"
                      + " appear here."));
      return;
    }
    var left = new VBox(12, head(detail, decision), new DecisionView(decision), request(detail));
    left.setStyle("-fx-padding: 12 14 14 14;");
    var scroll = new ScrollPane(left);
    scroll.setFitToWidth(true);
    scroll.setPrefWidth(430);
    scroll.setMinWidth(320);
    var answers = new HBox(10);
    answers.setStyle("-fx-padding: 12 14 14 4;");
    byModel(detail)
        .forEach(
            (name, list) -> {
              var column =
                  new AnswerColumn(
                      name, list, detail.id(), model.table(), model.tokens(), decision);
              HBox.setHgrow(column, Priority.ALWAYS);
              answers.getChildren().add(column);
            });
    if (answers.getChildren().isEmpty()) {
      var none = new EmptyState(Feather.SLASH, "No answer was recorded", "");
      HBox.setHgrow(none, Priority.ALWAYS);
      answers.getChildren().add(none);
    }
    var side = new ScrollPane(answers);
    side.setFitToHeight(true);
    side.setFitToWidth(true);
    HBox.setHgrow(side, Priority.ALWAYS);
    getChildren().setAll(new HBox(scroll, side));
  }

  private Map<String, List<Answer>> byModel(SampleDetail detail) {
    Map<String, List<Answer>> found =
        detail.answers().stream()
            .collect(Collectors.groupingBy(Answer::model, LinkedHashMap::new, Collectors.toList()));
    var ordered = new LinkedHashMap<String, List<Answer>>();
    model.models().forEach(m -> ordered.put(m, found.getOrDefault(m, List.of())));
    found.forEach(ordered::putIfAbsent);
    return ordered;
  }

  /** A hash that stands in for a missing name is cut to what tells samples apart. */
  private static String shown(String key) {
    return key.matches("[0-9a-f]{32,}") ? "Sample " + key.substring(0, 8) : key;
  }

  private Node head(SampleDetail detail, @Nullable Decision decision) {
    Sample sample = detail.sample();
    var key = new Label(shown(sample.key()));
    key.setTooltip(new Tooltip(sample.key()));
    key.getStyleClass().add("title");
    key.setId("detail-key");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(8, key, gap, pin(detail));
    line.setAlignment(Pos.CENTER_LEFT);
    var pills = new FlowPane(6, 6);
    if (sample.category() != null) {
      pills.getChildren().add(pill(sample.category(), "outlined"));
    }
    pills.getChildren().add(pill(DataViewModel.name(detail.split()), ""));
    if (sample.expectedFormat() != null) {
      pills.getChildren().add(pill("expects " + sample.expectedFormat(), ""));
    }
    if (detail.pin() != null) {
      boolean missed =
          decision != null && decision.start() != decision.tiers().indexOf(detail.pin());
      pills
          .getChildren()
          .add(
              pill(
                  missed
                      ? "pinned to " + detail.pin() + ", routed elsewhere"
                      : "pinned to " + detail.pin(),
                  missed ? "worse" : "accent"));
    }
    sample.fields().forEach((name, value) -> pills.getChildren().add(pill(name + " " + value, "")));
    return new VBox(8, line, pills);
  }

  private MenuButton pin(SampleDetail detail) {
    var menu = new MenuButton("Pin to lane", new FontIcon(Feather.MAP_PIN));
    menu.setId("pin");
    menu.getStyleClass().add("quiet");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    List<String> tiers = model.tiers();
    for (int i = 0; i < tiers.size(); i++) {
      String tier = tiers.get(i);
      var item = new MenuItem(tier, new LaneDot(i, tiers.size()));
      item.setId("pin-" + tier);
      item.setOnAction(e -> model.pin(tier));
      menu.getItems().add(item);
    }
    var none = new MenuItem("No pin");
    none.setId("pin-none");
    none.setDisable(detail.pin() == null);
    none.setOnAction(e -> model.pin(null));
    menu.getItems().add(none);
    return menu;
  }

  private static Node request(SampleDetail detail) {
    var box = new VBox(8);
    for (Message m : detail.sample().messages()) {
      box.getChildren().add(message(m.role(), m.content()));
    }
    String reference = detail.sample().reference();
    if (reference != null) {
      box.getChildren().add(message("known good answer", reference));
    }
    return box;
  }

  private static Node message(String role, String content) {
    var who = new Label(role);
    who.getStyleClass().add("role");
    var text = new Label(content);
    text.setWrapText(true);
    text.getStyleClass().add("reading");
    text.setMinHeight(Region.USE_PREF_SIZE);
    var box = new VBox(3, who, text);
    box.getStyleClass().addAll("message", role.replace(' ', '-'));
    return box;
  }

  private static Label pill(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add("pill");
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    return label;
  }
}
