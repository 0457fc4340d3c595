package dev.lanewright.ui.tune;

import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The five figures on the right. The nodes stay; only their texts change. */
final class TilesPane extends VBox {
  private static final int COUNT = 5;
  private final List<TileNode> nodes = new ArrayList<>();

  TilesPane(TuneViewModel vm) {
    super(10);
    for (int i = 0; i < COUNT; i++) {
      TileNode node = new TileNode();
      nodes.add(node);
      getChildren().add(node);
    }
    vm.tilesProperty()
        .subscribe(
            tiles -> {
              for (int i = 0; i < tiles.size(); i++) {
                nodes.get(i).show(tiles.get(i));
              }
            });
  }

  /** One tile. */
  private static final class TileNode extends VBox {
    private final Label label = Parts.label("", "section");
    private final Label figure = Parts.whole(Numbers.NONE, "figure");
    private final Label change = Parts.label("", "change");
    private final Label note = Parts.wrapped("", "note");
    private final Tooltip help = new Tooltip();

    TileNode() {
      getStyleClass().addAll("card", "tile");
      setAccessibleRole(AccessibleRole.TEXT);
      setFocusTraversable(true);
      help.setWrapText(true);
      help.setMaxWidth(320);
      Tooltip.install(this, help);
      var line = Parts.row(8, figure, change);
      line.setAlignment(Pos.BASELINE_LEFT);
      figure.setMinHeight(Region.USE_PREF_SIZE);
      getChildren().addAll(label, line, note);
    }

    void show(Tile tile) {
      setId(tile.id());
      figure.setId(tile.id() + "-figure");
      change.setId(tile.id() + "-change");
      label.setText(tile.label());
      figure.setText(tile.figure());
      change.setText(tile.change());
      Parts.restyle(change, "change", style(tile.tone()));
      note.setText(tile.lines());
      help.setText(tile.help());
      setAccessibleText(tile.spoken());
    }

    private static String style(Tone tone) {
      return switch (tone) {
        case BETTER -> "better";
        case WORSE -> "worse";
        case NEUTRAL -> "muted";
      };
    }
  }
}
