package dev.lanewright.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces that the screen's cards are put together from. */
public final class Parts {
  private Parts() {}

  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A label that never shrinks to an ellipsis. */
  public static Label whole(String text, String... styles) {
    Label label = label(text, styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  public static Label wrapped(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  public static HBox row(double spacing, Node... nodes) {
    HBox row = new HBox(spacing, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  public static VBox card(double spacing, Node... nodes) {
    VBox card = new VBox(spacing, nodes);
    card.getStyleClass().add("card");
    return card;
  }

  /** A column that scrolls up and down. */
  public static ScrollPane column(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("column");
    scroll
        .skinProperty()
        .subscribe(
            skin -> {
              Node viewport = scroll.lookup(".viewport");
              if (viewport != null) {
                // Else one changed figure paints the whole column anew, into an image of it.
                viewport.setCache(false);
              }
            });
    return scroll;
  }

  /** Gives a label these styles beside its own; the same ones cost no new styling. */
  public static void restyle(Label label, String... styles) {
    List<String> wanted = new ArrayList<>(List.of("label"));
    wanted.addAll(List.of(styles));
    if (!label.getStyleClass().equals(wanted)) {
      label.getStyleClass().setAll(wanted);
    }
  }

  public static Button icon(String id, Ikon ikon, String words, Runnable action) {
    Button button = new Button("", new FontIcon(ikon));
    button.setId(id);
    button.getStyleClass().addAll("quiet", "icon-only");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(e -> action.run());
    return button;
  }

  public static Button button(String id, String text, Runnable action, String... styles) {
    Button button = new Button(text);
    button.setMnemonicParsing(false); // names hold underscores
    button.setId(id);
    button.getStyleClass().addAll(styles);
    button.setOnAction(e -> action.run());
    return button;
  }

  /** What stands where there is nothing to show: what is missing, and one thing to do. */
  public static VBox empty(Ikon ikon, String title, String note, Node... actions) {
    VBox box = new VBox(new FontIcon(ikon), label(title, "title"), wrapped(note, "note"));
    box.getStyleClass().add("empty-state");
    box.getChildren().addAll(actions);
    return box;
  }
}
