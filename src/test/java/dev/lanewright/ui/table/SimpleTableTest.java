package dev.lanewright.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.ui.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SimpleTableTest {
  private record Row(String name, double value) {}

  private static final List<Row> BEFORE =
      List.of(new Row("greeting", 1.5), new Row("refund", 20), new Row("All", 3));
  private static final List<Row> AFTER =
      List.of(new Row("greeting", 1234.5), new Row("a name far too long for it", 2), BEFORE.get(2));

  private SimpleTable<Row> table;

  private static SimpleTable<Row> table() {
    return new SimpleTable<Row>("some")
        .text("Name", "", 80, "strong", Row::name)
        .number("n", "", 60, Row::value, r -> Double.toString(r.value()))
        .number(
            "Change",
            "",
            70,
            Row::value,
            r -> "+" + r.value(),
            r -> r.value() > 100 ? "better" : "plain")
        .live(
            "Bar",
            "",
            120,
            "right",
            Row::value,
            CellBar::new,
            (bar, r) -> bar.show(r.value() / 2000, 44, r.value() + " of all"))
        .total(r -> r.name().equals("All"));
  }

  @Start
  void start(Stage stage) {
    table = table();
    table.show(BEFORE);
    var scene = new Scene(new StackPane(table.node()), 400, 300);
    new Themes().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void newValuesStandWhereCellsMadeAnewWouldPutThem(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          layOut();
          List<String> before = places(table.node());
          table.show(AFTER);
          layOut();
          List<String> after = places(table.node());
          assertThat(after).hasSizeGreaterThan(12).isNotEqualTo(before);
          table.node().refresh();
          layOut();
          assertThat(places(table.node())).isEqualTo(after);
          table.show(BEFORE);
          layOut();
          assertThat(places(table.node())).isEqualTo(before);
        });
  }

  private void layOut() {
    Parent root = table.node().getScene().getRoot();
    root.applyCss();
    root.layout();
  }

  /** What a person sees in the cells, and where. */
  private static List<String> places(TableView<?> table) {
    var all = new ArrayList<String>();
    for (Node cell : table.lookupAll(".table-cell")) {
      collect(cell, cell, all);
    }
    all.sort(null);
    return all;
  }

  private static void collect(Node cell, Node node, List<String> all) {
    if (node instanceof Text || node instanceof Rectangle) {
      String what = node instanceof Text text ? text.getText() + text.getFill() : "bar";
      var at = node.localToScene(node.getLayoutBounds());
      double left = cell.localToScene(cell.getLayoutBounds()).getMinX();
      if (!what.isEmpty() && at.getWidth() > 0) {
        all.add(
            what + " %.1f %.1f %.1f".formatted(at.getMinX() - left, at.getMinY(), at.getWidth()));
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(cell, child, all));
    }
  }
}
