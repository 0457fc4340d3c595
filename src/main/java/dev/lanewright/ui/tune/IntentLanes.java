package dev.lanewright.ui.tune;

import dev.lanewright.engine.Delta;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The intent table as lane columns. A chip that is dragged over another lane previews the edit, and
 * says what it would change, before the mouse is let go.
 */
final class IntentLanes extends VBox {
  private static final double MOST_HEIGHT = 270;

  private final IntentEdits edits;
  private final String ids;
  private final List<VBox> columns = new ArrayList<>();
  private final HBox lanes = new HBox(6);
  private final ScrollPane scroll = new ScrollPane(lanes);
  private final Label consequence = Parts.wrapped("", "muted", "small");
  private @Nullable Intents shown;
  private String filter = "";

  /**
   * @param ids what tells its controls from those of another intent table; empty for the first
   */
  IntentLanes(IntentEdits edits, String ids) {
    super(4);
    this.edits = edits;
    this.ids = ids;
    consequence.setId("intents" + ids + "-consequence");
    consequence.managedProperty().bind(consequence.textProperty().isNotEmpty());
    scroll.setFitToWidth(true);
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    scroll.setFocusTraversable(false);
    // Chips wrap, so the height is known only once the lanes have their width.
    lanes
        .heightProperty()
        .subscribe(h -> scroll.setPrefHeight(Math.min(MOST_HEIGHT, h.doubleValue() + 2)));
    scroll.getStyleClass().add("lanes-scroll");
    getChildren().addAll(scroll, consequence);
  }

  String ids() {
    return ids;
  }

  /** Shows only labels that hold this text. */
  void filter(String text) {
    filter = text.toLowerCase(Locale.ROOT).strip();
    redraw();
  }

  /**
   * Shows the table. Every move of any threshold comes by here: chips are made anew only for
   * another table.
   *
   * @param many whether the lanes scroll
   */
  void show(Policy policy, Intents intents, boolean many) {
    if (IntentChip.dragging(this)
        || (shown != null
            && shown.table().equals(intents.table())
            && columns.size() == policy.tiers().size())) {
      return;
    }
    shown = intents;
    scroll.setVbarPolicy(
        many ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER);
    String wanted = many ? filter : "";
    columns.clear();
    int n = policy.tiers().size();
    for (int t = 0; t < n; t++) {
      columns.add(column(policy.tiers().get(t), t, n));
    }
    lanes.getChildren().setAll(columns);
    for (Map.Entry<String, String> e : intents.table().entrySet()) {
      int lane = policy.tierIndex(e.getValue());
      if (lane >= 0 && e.getKey().toLowerCase(Locale.ROOT).contains(wanted)) {
        columns.get(lane).getChildren().add(new IntentChip(this, e.getKey(), lane));
      }
    }
  }

  private VBox column(Tier tier, int lane, int of) {
    Label name = Parts.label(Tiles.capital(tier.name()), "muted", "small");
    VBox column = new VBox(5, name);
    column.getStyleClass().add("lane-column");
    column.setId("lane" + ids + "-" + tier.name());
    column.setStyle(
        "-fx-border-color: "
            + Lanes.color(lane, of)
            + " transparent transparent transparent; -fx-border-width: 3 0 0 0;");
    column.setMinWidth(58);
    column.setPrefWidth(80);
    column.setMinHeight(64);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  /** The lane under a point of the scene, or -1. */
  int laneAt(double sceneX, double sceneY) {
    for (int i = 0; i < columns.size(); i++) {
      VBox column = columns.get(i);
      if (column.getLayoutBounds().contains(column.sceneToLocal(sceneX, sceneY))) {
        return i;
      }
    }
    return -1;
  }

  int laneCount() {
    return columns.size();
  }

  /** Shows what dropping a chip on a lane would do; its own lane, or none: nothing. */
  void hover(String label, int lane, int own) {
    unmark();
    if (lane < 0 || lane == own) {
      edits.session().cancelPreview();
      return;
    }
    columns.get(lane).getStyleClass().add("target");
    Policy moved = edits.moved(label, lane);
    edits.session().preview(moved);
    String dropping = "dropping " + label + " on " + Tiles.capital(moved.tiers().get(lane).name());
    consequence.setText(dropping + "…");
    edits
        .session()
        .consequence(
            moved,
            delta -> {
              if (IntentChip.dragging(this)) {
                consequence.setText(dropping + ": " + words(delta));
              }
            });
  }

  private static String words(Delta d) {
    String cost =
        d.cost().known() ? Numbers.signedMoney(d.cost().value() * 1000) + " / 1k" : "unpriced";
    String quality =
        d.quality().known() ? "quality " + Numbers.points(d.quality()) : "quality unknown";
    return cost + ", " + quality;
  }

  /** Drops a chip: one undo entry. */
  void drop(String label, int lane, int own) {
    unmark();
    if (lane < 0 || lane == own) {
      edits.session().cancelPreview();
      redraw();
      return;
    }
    edits.drop(label, lane, own);
    redraw();
    lanes.lookupAll(".chip").stream()
        .filter(c -> c.getId().equals("intent" + ids + "-" + label))
        .forEach(Node::requestFocus);
  }

  void cancel() {
    unmark();
    edits.session().cancelPreview();
    redraw();
  }

  private void unmark() {
    columns.forEach(c -> c.getStyleClass().remove("target"));
    consequence.setText("");
  }

  private void redraw() {
    Intents now = edits.current();
    boolean many = scroll.getVbarPolicy() == ScrollPane.ScrollBarPolicy.AS_NEEDED;
    shown = null;
    if (now != null) {
      show(edits.session().committed(), now, many);
    }
  }
}
